import { VolunteerStanding } from './volunteer-standing.entity.js';
import { Volunteer, VolunteerSkill } from './volunteer.entity.js';

export { AgreeToDocuments } from './agree-to-documents.js';
export { ADULT_AGE, ageAt } from './core/age.js';
export { checkCharacter } from './core/id-number.js';
export { idOfNumber } from './core/number.js';
export { maskName, maskPhone } from '../../kit/crypto/index.js';
export { ImportVolunteers, type ImportReport } from './roster/import-volunteers.js';
export { RosterChecks, type RosterCheck } from './roster-checks.js';
export { VolunteerReader, type VolunteerBrief } from './volunteer-reader.js';
export { VolunteerStandings } from './volunteer-standings.js';
export { VolunteersModule } from './volunteers.module.js';
export const entities = [Volunteer, VolunteerSkill, VolunteerStanding];
