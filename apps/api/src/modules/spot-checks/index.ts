import { SpotCheck } from './spot-check.entity.js';

export { SpotChecksModule } from './spot-checks.module.js';
export const entities = [SpotCheck];
