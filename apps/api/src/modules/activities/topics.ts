/** Payload of a message to many people, sent page by page: this page starts after the sign-up with this id. */
export interface Paged {
  readonly after?: number;
}

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** Sign-ups of a project that was cancelled. */
    'signUps.calledOff': Paged & { readonly projectId: number; readonly reason: string };
    /** People on the waiting list of a slot that has begun. */
    'signUps.missedOut': Paged & { readonly slotId: number };
    /** `until` is the new end, ISO 8601. */
    'slot.extended': Paged & { readonly slotId: number; readonly until: string; readonly reason: string };
    'slot.tomorrow': Paged & { readonly slotId: number };
  }
}
