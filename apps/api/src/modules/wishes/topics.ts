export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** A reviewer took the wish from this volunteer, whom the wish no longer names. */
    'wish.takenBack': { readonly id: number; readonly volunteerId: number; readonly reason: string };
    'wish.overdue': { readonly id: number };
  }
}
