import { DAY_MS } from '../kit/clock/index.js';
import { Faker, zh_CN } from '@faker-js/faker';
import { affected } from '../kit/db/index.js';
import { AccountStore, PersonAccounts } from '../modules/identity/index.js';
import { VolunteerReader, type VolunteerBrief } from '../modules/volunteers/index.js';
import type { World } from './world.js';

export const VOLUNTEERS = 2200;
/** Number of people in the demo's roster. */
export const PARTICIPANTS = 760;

/** People as whom a visitor can log in: key, index in the roster, minutes brought along, points of a yearly award. */
export const shownPeople = [
  { key: 'volunteer', index: 0, minutes: 260 * 60, award: 60 },
  { key: 'veteran', index: 1, minutes: 1512 * 60, award: 260 },
  { key: 'volunteer2', index: 2, minutes: 95 * 60, award: 12 },
] as const;

const RESIDENT_PHONE = '19900990002';

export async function giveDemoKey(world: World, accountId: number, key: string): Promise<void> {
  await world.tx.run((em) => affected(em, 'UPDATE account SET demoKey = ? WHERE id = ?', [key, accountId]));
}

/** The resident as whom a visitor can log in, who orders and wishes but does not serve. */
export async function residentOf(world: World): Promise<{ readonly accountId: number; readonly name: string; readonly phone: string }> {
  const name = inventedName(1);
  const since = new Date(world.clock.now().getTime() - 90 * DAY_MS);
  const accountId = await world.clock.at(since, () => world.get(PersonAccounts).forPhone(RESIDENT_PHONE, name));
  if (!(await world.get(AccountStore).byDemoKey('resident'))) await giveDemoKey(world, accountId, 'resident');
  return { accountId, name, phone: RESIDENT_PHONE };
}

/** An invented name, the same for the same seed. */
function inventedName(seed: number): string {
  const faker = new Faker({ locale: zh_CN });
  faker.seed(seed);
  return nameFrom(faker);
}

export const nameFrom = (faker: Faker): string =>
  `${faker.person.lastName()}${faker.person.firstName()}`.replace(/[^\p{Script=Han}]/gu, '').padEnd(2, '明');

/** All volunteers of the demo's roster, in its order. */
export async function everybodyOf(world: World): Promise<VolunteerBrief[]> {
  const ids = Array.from({ length: VOLUNTEERS }, (_, i) => i + 1);
  const found = await world.get(VolunteerReader).byIds(ids);
  return [...found.values()].sort((a, b) => a.id - b.id);
}
