export { countWaiting, type QueueEntry, type QueueSource, type Waiting } from './queue.js';
