export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    'ledger.posted': {
      readonly volunteerId: number;
      /** Minutes by service date, signed; empty when only points moved. `dated` is false where only the sum is known (历史时长). */
      readonly minutes: readonly { readonly serviceDate: string; readonly amount: number; readonly dated: boolean }[];
      readonly points: number;
    };
  }
}
