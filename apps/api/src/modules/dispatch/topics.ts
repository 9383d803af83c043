interface OrderReleased {
  readonly orderId: number;
  /** The volunteer who had the order. */
  readonly volunteerId: number;
  readonly reason: string;
}

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** An order that needs a volunteer has no open offer left. `asked`: whether anybody was asked in this round. */
    'dispatch.stuck': { readonly orderId: number; readonly asked: boolean };
    /** A volunteer cannot come after all. */
    'dispatch.givenBack': OrderReleased;
    /** A coordinator took the order from a volunteer. */
    'dispatch.takenBack': OrderReleased;
  }
}
