export { AttemptWindow } from './attempt-window.entity.js';
export { Attempts, type AttemptLimit } from './attempts.js';
