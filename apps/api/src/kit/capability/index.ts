export { capability, type Capability } from './capability.js';
export { Capabilities } from './capabilities.js';
