/** Told to many, in parts: this one goes on after the sign-up with this id. */
export interface Paged {
  readonly after?: number;
}

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** Of a project, because it was cancelled. */
    'signUps.calledOff': Paged & { readonly projectId: number; readonly reason: string };
    /** Who waited for a slot that has begun. */
    'signUps.missedOut': Paged & { readonly slotId: number };
    /** `until`: ISO 8601. */
    'slot.extended': Paged & { readonly slotId: number; readonly until: string; readonly reason: string };
    'slot.tomorrow': Paged & { readonly slotId: number };
  }
}
