export * from './lifecycles.js';
