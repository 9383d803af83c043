import { shownPeople } from './make-people.js';
import { volunteerActor, type World } from './world.js';
import type { VolunteerBrief } from '../modules/volunteers/index.js';

/** The shown volunteers came by a roster like everybody; all but the last have agreed at their first login. */
export async function makeAgreements({ district, endpoints }: World, people: readonly VolunteerBrief[]): Promise<void> {
  const { codeOfConduct, privacy } = district.consents;
  const body = { codeOfConductVersion: codeOfConduct.version, privacyVersion: privacy.version };
  for (const { index } of shownPeople.slice(0, -1)) {
    const { accountId, id } = people[index]!;
    await endpoints.call('agreeToDocuments', volunteerActor(accountId, id), { body });
  }
}
