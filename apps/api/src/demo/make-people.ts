import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { affected } from '../kit/db/index.js';
import { Settings } from '../settings.js';
import { PersonAccounts } from '../modules/identity/index.js';
import { Ledger } from '../modules/ledger/index.js';
import { RegionTree } from '../modules/regions/index.js';
import { ImportVolunteers, VolunteerReader, VolunteerStandings, type VolunteerBrief } from '../modules/volunteers/index.js';
import { demoPeople, rosterFile } from './people.js';
import { staffActor, type World } from './world.js';

export const VOLUNTEERS = 2200;
/** Minutes that the shown volunteer stands below the second star when a visitor comes. */
const MINUTES_BELOW_STAR = 45;

/** Persons a visitor can be: key, index in the roster, minutes brought along, points of a yearly award. */
export const shownPeople = [
  { key: 'volunteer', index: 0, minutes: 260 * 60, award: 60 },
  { key: 'veteran', index: 1, minutes: 1512 * 60, award: 260 },
  { key: 'volunteer2', index: 2, minutes: 95 * 60, award: 12 },
] as const;

/** Imports the roster file through the use case that an operator runs, and answers everybody in it. */
export async function makePeople(world: World, platformAccountId: number): Promise<VolunteerBrief[]> {
  const tree = world.get(RegionTree);
  const communities = tree
    .descendants(tree.root.code, 3)
    .filter((r) => r.level === 'community')
    .map((r) => r.code);
  const people = demoPeople(VOLUNTEERS, world.district, communities).map((person, i) => {
    const known = shownPeople.find((s) => s.index === i);
    return known ? { ...person, minutes: known.minutes } : person;
  });
  const file = rosterFile(people);
  const folder = world.get(Settings).dataDir;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'demo-roster.csv'), file);
  const report = await world.get(ImportVolunteers).read(() => [file], { actor: staffActor(platformAccountId), dryRun: false });
  if (report.imported !== VOLUNTEERS) throw new Error(`the demo roster was not taken whole: ${JSON.stringify(report.faults.slice(0, 3))}`);
  await world.outbox.drain();

  const everybody = await volunteersInOrder(world);
  for (const { key, index, award } of shownPeople) {
    const volunteer = everybody[index]!;
    await giveDemoKey(world, volunteer.accountId, key);
    await world.get(Ledger).post(volunteer.id, [
      {
        key: `award:demo:${volunteer.id}`,
        unit: 'points',
        amount: award,
        kind: 'award',
        text: '年度优秀志愿者表彰奖励',
        sourceType: 'award',
        sourceId: null,
      },
    ]);
  }
  await giveDemoKey(world, await world.get(PersonAccounts).forPhone('19900990001', '新居民'), 'newcomer');
  return everybody;
}

/** Brings the shown volunteer to a few minutes below the second star, whatever the past activities paid. */
export async function bringNearStar(world: World, volunteer: VolunteerBrief): Promise<void> {
  const { minutes } = await world.get(VolunteerStandings).balanceOf(volunteer.id);
  const missing = (world.district.stars.ladders[0]?.hours[1] ?? 300) * 60 - MINUTES_BELOW_STAR - minutes;
  if (missing <= 0) return;
  await world.get(Ledger).post(volunteer.id, [
    {
      key: `imported:demo:${volunteer.id}`,
      unit: 'minutes',
      amount: missing,
      kind: 'imported',
      text: '外地服务时长转入',
      sourceType: 'import',
      sourceId: volunteer.id,
    },
  ]);
}

/** Everybody in the order of the roster. */
export async function volunteersInOrder(world: World): Promise<VolunteerBrief[]> {
  const ids = Array.from({ length: VOLUNTEERS }, (_, i) => i + 1);
  const found = await world.get(VolunteerReader).byIds(ids);
  return [...found.values()].sort((a, b) => a.id - b.id);
}

export async function giveDemoKey(world: World, accountId: number, key: string): Promise<void> {
  await world.tx.run((em) => affected(em, 'UPDATE account SET demoKey = ? WHERE id = ?', [key, accountId]));
}
