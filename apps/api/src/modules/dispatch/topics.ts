export interface OrderReleased {
  readonly orderId: number;
  /** Who had it. */
  readonly volunteerId: number;
  readonly reason: string;
}

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** An order that waits for somebody has no open offer left. `asked`: somebody was asked in this round, or nobody was found. */
    'dispatch.stuck': { readonly orderId: number; readonly asked: boolean };
    /** A volunteer cannot come after all. */
    'dispatch.givenBack': OrderReleased;
    /** A coordinator took the order from a volunteer. */
    'dispatch.takenBack': OrderReleased;
  }
}
