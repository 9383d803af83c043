export { countWaiting, type QueueEntry, type QueueSource } from './queue.js';
