import { capability } from '../../kit/capability/index.js';
import { VolunteerStanding } from './volunteer-standing.entity.js';
import { Volunteer, VolunteerSkill } from './volunteer.entity.js';
import { VolunteersModule } from './volunteers.module.js';

export default capability({
  module: VolunteersModule,
  entities: [Volunteer, VolunteerSkill, VolunteerStanding],
  demo: () => import('./demo/index.js'),
});
