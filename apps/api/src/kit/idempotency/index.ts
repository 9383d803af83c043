export * from './idempotency-key.entity.js';
export * from './idempotency.js';
