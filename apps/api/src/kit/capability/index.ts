export { capability, type Capability } from './capability.js';
