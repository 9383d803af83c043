import { capability } from '../../kit/capability/index.js';
import { ActivitiesModule } from './activities.module.js';
import { Post, Project, Slot, SlotPlace } from './projects/project.entity.js';
import { SignUp, VolunteerAgenda } from './sign-ups/sign-up.entity.js';

export default capability({
  module: ActivitiesModule,
  entities: [Project, Post, Slot, SlotPlace, SignUp, VolunteerAgenda],
  demo: () => import('./demo/index.js'),
});
