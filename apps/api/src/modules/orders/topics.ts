export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** A region level was told that a limit has passed. */
    'order.escalate': { readonly id: number; readonly step: number; readonly level: number; readonly regionCode: string };
  }
}
