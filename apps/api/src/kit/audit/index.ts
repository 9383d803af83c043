export * from './audit-entry.entity.js';
export * from './audit.js';
export * from './request-context.js';
