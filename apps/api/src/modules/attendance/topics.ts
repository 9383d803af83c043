export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** `stars`: 1–5, by whoever took part. */
    'activity.rated': { readonly organisationId: number; readonly stars: number };
  }
}
