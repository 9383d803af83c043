import { demoServices } from './services.js';
import { staffOf } from '../../../demo/staff.js';
import { staffActor, type World } from '../../../demo/world.js';

/** Makes the menu; existing items are kept. */
export async function makeServices(world: World): Promise<void> {
  const admin = staffActor((await staffOf(world)).platform, { role: 'platform', scope: { kind: 'all' } });
  const regions = new Map((await world.endpoints.call('listRegions', null, { query: {} })).items.map((r) => [r.name, r.code]));
  const there = await world.endpoints.call('listServiceItems', admin, { query: { all: 'true', pageSize: 100 } });
  const titles = new Set(there.items.map(({ title }) => title));
  for (const { regions: names, ...item } of demoServices.filter(({ title }) => !titles.has(title))) {
    const regionCodes = names.map((name) => regions.get(name)!);
    await world.endpoints.call('createServiceItem', admin, { body: { ...item, regionCodes, offered: true } });
  }
}
