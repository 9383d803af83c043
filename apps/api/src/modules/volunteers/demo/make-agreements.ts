import { everybodyOf, shownPeople } from '../../../demo/shown.js';
import { volunteerActor, type World } from '../../../demo/world.js';

/** Lets all shown volunteers but the last agree to the documents: like others from a roster, they do so at their first login. */
export async function makeAgreements(world: World): Promise<void> {
  const { district, endpoints } = world;
  const people = await everybodyOf(world);
  const { codeOfConduct, privacy } = district.consents;
  const body = { codeOfConductVersion: codeOfConduct.version, privacyVersion: privacy.version };
  for (const { index } of shownPeople.slice(0, -1)) {
    const { accountId, id } = people[index]!;
    await endpoints.call('agreeToDocuments', volunteerActor(accountId, id), { body });
  }
}
