import { demoServices } from './data/services.js';
import { staffActor, type World } from './world.js';

/** The menu. Items that are there already stay as they are. */
export async function makeServices(world: World, platformAccountId: number): Promise<void> {
  const admin = staffActor(platformAccountId, { role: 'platform', scope: { kind: 'all' } });
  const regions = new Map((await world.endpoints.call('listRegions', null, { query: {} })).items.map((r) => [r.name, r.code]));
  const there = await world.endpoints.call('listServiceItems', admin, { query: { all: 'true', pageSize: 100 } });
  const titles = new Set(there.items.map(({ title }) => title));
  for (const { regions: names, ...item } of demoServices.filter(({ title }) => !titles.has(title))) {
    const regionCodes = names.map((name) => regions.get(name)!);
    await world.endpoints.call('createServiceItem', admin, { body: { ...item, regionCodes, offered: true } });
  }
}
