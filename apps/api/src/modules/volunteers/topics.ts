export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    'volunteers.joined': { readonly volunteerId: number };
    /** A volunteer moved house; region codes. */
    'volunteers.moved': { readonly volunteerId: number; readonly from: string; readonly to: string };
    /** A volunteer came with a roster file; `minutes` were served before. */
    'volunteers.imported': { readonly volunteerId: number; readonly minutes: number };
  }
}
