export { ReportingModule } from './reporting.module.js';
export const entities = [];
