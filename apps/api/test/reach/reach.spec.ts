import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contract, roles, type EndpointSpec, type OperationId, type Role } from '@zhiyuanhong/contracts';
import { z } from 'zod';
import type { Grant, Scope } from '../../src/kit/access/index.js';
import { Db, select } from '../../src/kit/db/index.js';
import { scopeFits } from '../../src/modules/identity/core/grants.js';
import { Records } from '../access/records.js';
import { World } from '../access/world.js';
import { givenStuckMessage } from '../builders/stuck-messages.js';
import { actorOf, engines } from '../support/index.js';
import { mayOf, staffLists, type Place, type StaffList } from './lists.js';

const staffRoles: readonly string[] = roles.filter((role) => role !== 'volunteer');
const keysOf = (shape: unknown): Record<string, z.ZodType> =>
  shape instanceof z.ZodObject ? (shape.shape as Record<string, z.ZodType>) : {};

/** Whether an endpoint answers a page that staff see as staff: by its audience, or by its query. */
function isStaffList({ audience, response, query }: EndpointSpec): boolean {
  if (!('page' in keysOf(response))) return false;
  if (Array.isArray(audience)) return audience.some((role) => staffRoles.includes(role));
  return keysOf(query)['as']?.safeParse('staff').success ?? false;
}

test('every list that staff see has its rows checked here', () => {
  const lists = Object.values(contract as Record<string, EndpointSpec>).filter(isStaffList);
  expect(Object.keys(staffLists).sort()).toEqual(lists.map(({ operationId }) => operationId).sort());
  for (const { operationId, audience } of lists)
    if (Array.isArray(audience))
      expect([operationId, [...staffLists[operationId as OperationId]!.roles].sort()]).toEqual([operationId, [...audience].sort()]);
});

describe.each(engines)('what lists show on %s', (engine) => {
  let world: World;
  let grantsOf: (role: Role) => Grant[][];
  beforeAll(async () => {
    world = await World.make(engine);
    await new Records(world, world.ours).all();
    await new Records(world, world.foreign).all();
    await world.app.drain();
    for (let i = 0; i < 2; i++) await givenStuckMessage(world.app);
    const { ours, foreign } = world;
    const region = (code: string): Scope => ({ kind: 'region', code });
    const scopes: Scope[][] = [
      [{ kind: 'all' }],
      // The district, both streets, a community, two at once, a region that does not exist, and one above the district.
      ...['150603', ours.street, foreign.street, ours.community, '150603009', '15'].map((code) => [region(code)]),
      [region(ours.community), region(foreign.street)],
      ...[ours, foreign].map(({ organisationId: id }): Scope[] => [{ kind: 'organisation', id }]),
      [ours, foreign].map(({ organisationId: id }): Scope => ({ kind: 'organisation', id })),
      [{ kind: 'organisation', id: 99_999 }],
      ...[ours, foreign].map(({ partnerId: id }): Scope[] => [{ kind: 'partner', id }]),
      // The id of our organisation as that of a partner, and the reverse.
      [{ kind: 'partner', id: ours.organisationId + 1000 }],
    ];
    grantsOf = (role) => scopes.map((held) => held.map((scope): Grant => ({ role, scope }))).filter((grants) => grants.every(scopeFits));
  });
  afterAll(() => world?.close());

  /** Keys of all rows shown to somebody with these grants; none when they are refused. */
  async function shown(operationId: OperationId, { query = {}, key = 'id' }: StaffList, grants: Grant[]): Promise<number[]> {
    const token = world.app.token({ accountId: 1, grants });
    const found: number[] = [];
    for (let page = 1; ; page++) {
      const asked = new URLSearchParams({ ...query, page: String(page), pageSize: '50' });
      const { status, body } = await world.app.ask('GET', `/api/v1${contract[operationId].path}?${asked}`, { token });
      if (status === 403) return [];
      expect(status).toBe(200);
      const rows = body.items.map((row: object) =>
        Number(key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], row)),
      );
      found.push(...rows);
      if (rows.length < 50) {
        expect(found).toHaveLength(body.total);
        return found.sort((a, b) => a - b);
      }
    }
  }

  test.each(Object.keys(staffLists) as OperationId[])('%s: each role, in each scope, exactly what it reaches', async (operationId) => {
    const list = staffLists[operationId]!;
    const places = new Map((await select<Place>(world.app.get(Db).em, list.places)).map((place) => [Number(place.id), place]));
    const alone = list.roles.flatMap((role) => grantsOf(role));
    // Rows that anybody can see at all, because the query leaves some out by date.
    const seen = new Map<number, Place>();
    const answers: { grants: Grant[]; rows: number[] }[] = [];
    const together = alone.flatMap((grants, i) => (i % 3 === 0 ? [[...grants, ...alone[(i * 7 + 5) % alone.length]!]] : []));
    for (const grants of [...alone, ...together, []]) {
      const rows = await shown(operationId, list, grants);
      answers.push({ grants, rows });
      for (const id of rows) seen.set(id, places.get(id)!);
    }
    const candidates = [...seen.values()].filter((place) => place !== undefined).sort((a, b) => Number(a.id) - Number(b.id));
    expect(candidates).toHaveLength(seen.size);
    // Both sides have rows, so that no check is empty.
    expect(candidates.length).toBeGreaterThan(1);
    for (const { grants, rows } of answers) {
      const actor = actorOf({ accountId: 1, grants });
      const reached = candidates.filter((place) => mayOf(list)(actor, place)).map(({ id }) => Number(id));
      expect({ grants, rows }).toEqual({ grants, rows: reached });
      // Who asks for a certain place sees less than before, whatever the place.
      for (const asked of asksOf(operationId)) {
        const narrowed = await shown(operationId, { ...list, query: { ...list.query, ...asked } }, grants);
        expect({ grants, asked, beyond: narrowed.filter((id) => !reached.includes(id)) }).toEqual({ grants, asked, beyond: [] });
      }
    }
  });

  /** Queries that ask for places of the other side, as far as the list knows such a filter. */
  function asksOf(operationId: OperationId): Record<string, string>[] {
    const { foreign } = world;
    const values = { regionCode: foreign.street, organisationId: foreign.organisationId, partnerId: foreign.partnerId };
    const known = keysOf((contract[operationId] as EndpointSpec).query);
    return Object.entries(values).flatMap(([name, value]) => (name in known ? [{ [name]: String(value) }] : []));
  }
});
