import { capability } from '../../kit/capability/index.js';
import { Team, TeamMembership } from './team.entity.js';
import { TeamsModule } from './teams.module.js';
import { TeamQueue } from './queue.js';

export default capability({
  module: TeamsModule,
  entities: [Team, TeamMembership],
  queue: TeamQueue,
  demo: () => import('./demo/index.js'),
});
