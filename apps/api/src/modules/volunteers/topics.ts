export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    'volunteers.joined': { readonly volunteerId: number };
    /** Moved house: codes of the regions. */
    'volunteers.moved': { readonly volunteerId: number; readonly from: string; readonly to: string };
    /** Came with a roster file; `minutes` that were served before. */
    'volunteers.imported': { readonly volunteerId: number; readonly minutes: number };
  }
}
