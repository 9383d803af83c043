import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPeople, rosterFile } from '../../../demo/people.js';
import { everybodyOf, giveDemoKey, residentOf, shownPeople, VOLUNTEERS } from '../../../demo/shown.js';
import { staffOf } from '../../../demo/staff.js';
import { staffActor, type World } from '../../../demo/world.js';
import { Settings } from '../../../settings.js';
import { PersonAccounts } from '../../identity/index.js';
import { RegionTree } from '../../regions/index.js';
import { ImportVolunteers } from '../index.js';

/** Imports the roster file as an operator would, and adds the shown people who are no volunteers. */
export async function makePeople(world: World): Promise<void> {
  const { platform } = await staffOf(world);
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
  const report = await world.get(ImportVolunteers).read(file, { actor: staffActor(platform), dryRun: false });
  if (report.imported !== VOLUNTEERS) throw new Error(`the demo roster was not taken whole: ${JSON.stringify(report.faults.slice(0, 3))}`);
  await world.outbox.drain();

  const everybody = await everybodyOf(world);
  for (const { key, index } of shownPeople) await giveDemoKey(world, everybody[index]!.accountId, key);
  await giveDemoKey(world, await world.get(PersonAccounts).forPhone('19900990001', '新居民'), 'newcomer');
  await residentOf(world);
}
