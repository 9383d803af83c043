export * from './clock.js';
export * from './days.js';
export * from './demo-clock.entity.js';
export * from './spans.js';
export * from './words.js';
