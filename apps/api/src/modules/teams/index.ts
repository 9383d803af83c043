export { Team, TeamMembership } from './team.entity.js';
export { TeamReader } from './team-reader.js';
export { Teams } from './teams.js';
export { TeamsModule } from './teams.module.js';
