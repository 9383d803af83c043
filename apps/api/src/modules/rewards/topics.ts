export {};

declare module '../../kit/outbox/topics.js' {
  interface Topics {
    'voucher.issue': { readonly id: number };
  }
}
