export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    'ledger.posted': {
      readonly volunteerId: number;
      /** Signed minutes by service date; empty when only points moved. `dated`: false where only a sum without dates is known (历史时长). */
      readonly minutes: readonly { readonly serviceDate: string; readonly amount: number; readonly dated: boolean }[];
      readonly points: number;
    };
  }
}
