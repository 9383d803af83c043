export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    'teamMembership.apply': { readonly id: number };
  }
}
