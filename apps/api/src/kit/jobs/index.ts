export * from './due-job.js';
export * from './jobs.js';
