export * from './contract.gen.js';
export * from './contract.js';
export * from './errors.js';
export * from './kit/endpoint.js';
export * from './kit/shapes.js';
export * from './shapes.gen.js';
export * from './states.gen.js';
