export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    /** `stars`: 1 to 5. */
    'activity.rated': { readonly organisationId: number; readonly stars: number };
  }
}
