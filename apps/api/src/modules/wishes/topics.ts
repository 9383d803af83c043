export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** By a reviewer; the wish itself does not name the volunteer any more. */
    'wish.takenBack': { readonly id: number; readonly volunteerId: number; readonly reason: string };
    'wish.overdue': { readonly id: number };
  }
}
