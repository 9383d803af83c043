export * from './consumers.js';
export * from './on-outbox.js';
export * from './outbox-message.entity.js';
export * from './outbox-runner.js';
export * from './outbox-signal.js';
export * from './outbox-watch.js';
export * from './outbox.js';
export * from './housekeeping.js';
