import { StarAward } from './star-award.entity.js';

export { StarsModule } from './stars.module.js';
export const entities = [StarAward];
