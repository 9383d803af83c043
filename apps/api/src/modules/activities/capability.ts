import { capability } from '../../kit/capability/index.js';
import { ActivitiesModule } from './activities.module.js';
import { ActivityFigures } from './figures.js';
import { ActivityQueue } from './queue.js';
import { Post, Project, ProjectReturn, Slot, SlotPlace } from './projects/project.entity.js';
import { SignUp, VolunteerAgenda } from './sign-ups/sign-up.entity.js';

export default capability({
  module: ActivitiesModule,
  entities: [Project, ProjectReturn, Post, Slot, SlotPlace, SignUp, VolunteerAgenda],
  figures: ActivityFigures,
  queue: ActivityQueue,
  demo: () => import('./demo/index.js'),
});
