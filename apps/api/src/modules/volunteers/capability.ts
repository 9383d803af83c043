import { capability } from '../../kit/capability/index.js';
import { VolunteerStanding } from './volunteer-standing.entity.js';
import { Volunteer, VolunteerSkill } from './volunteer.entity.js';
import { VolunteersModule } from './volunteers.module.js';
import { VolunteerFigures } from './figures.js';

export default capability({
  module: VolunteersModule,
  entities: [Volunteer, VolunteerSkill, VolunteerStanding],
  figures: VolunteerFigures,
  demo: () => import('./demo/index.js'),
});
