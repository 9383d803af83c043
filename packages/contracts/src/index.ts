export * from './contract.gen.js';
export * from './contract.js';
export * from './errors.js';
export type { PersonalDataKind } from './kit/errors.js';
export type { QueueKind, Subject, WordTable } from './words.gen.js';
export * from './kit/endpoint.js';
export * from './kit/shapes.js';
export * from './shapes.gen.js';
export * from './states.gen.js';
