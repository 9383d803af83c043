import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Entity } from 'typeorm';
import { engines } from '../../../test/support/engines.js';
import { openKit, type OpenKit } from '../../../test/support/open-kit.js';
import { allOf, andWhere, createTables, Int, Pk, select, Str, Table, type Condition } from '../db/index.js';
import type { Actor, Grant, Scope } from './actor.js';
import { isWithinRegion, mayInOrganisation, mayInRegion, mayWithPartner, reachOf } from './scope.js';
import { under, within, type ReachColumns } from './within.js';

@Entity('placed')
class Placed {
  @Pk() id!: number;
  @Str(12, { nullable: true }) regionCode!: string | null;
  @Int() organisationId!: number;
  @Int() partnerId!: number;
}
const schema = {
  entities: [Placed],
  migrations: [
    createTables(9, 'placed', [new Table('placed').pk().str('regionCode', 12, { nullable: true }).int('organisationId').int('partnerId')]),
  ],
};

// A tree of regions, and codes with characters that are special in LIKE or in quotes, or are equal ignoring case or trailing blanks.
const tree = ['15', '1506', '150603', '150604', '150609', '150610', '150603001', '150603002', '150603001001', '150603001999', '150699'];
const odd = ['%', '_', '15%', '1506_3', '15!%', 'a', 'A', 'aB', 'ab', "15'", '15\\', '15 ', '15:', '?', ':x', '~', '"'];
const codes = [...tree, ...odd];
const ids = [1, 2, 3];
const columns = { region: 'p.regionCode', organisation: 'p.organisationId', partner: 'p.partnerId' };

const scope = fc.oneof<fc.Arbitrary<Scope>[]>(
  fc.constantFrom(...codes, '').map((code) => ({ kind: 'region', code })),
  fc.constantFrom(...ids).map((id) => ({ kind: 'organisation', id })),
  fc.constantFrom(...ids).map((id) => ({ kind: 'partner', id })),
);
const rare: Scope = { kind: 'all' };
const grants = fc.array(
  fc.record({ role: fc.constantFrom('reviewer', 'organiser'), scope: fc.oneof({ weight: 12, arbitrary: scope }, fc.constant(rare)) }),
  { maxLength: 5 },
) as fc.Arbitrary<Grant[]>;
const holding = (held: Grant[]): Actor => ({ accountId: 1, volunteerId: null, grants: held, sessionId: 's' });

describe.each(engines)('within reach on %s', (engine) => {
  let kit: OpenKit;
  let rows: Placed[];
  beforeAll(async () => {
    kit = await openKit(engine, schema);
    const places = [...codes, null].flatMap((regionCode) =>
      ids.map((organisationId) => ({ regionCode, organisationId, partnerId: 4 - organisationId })),
    );
    await kit.tx.run((em) => em.insert(Placed, places));
    rows = await kit.db.em.find(Placed, { order: { id: 'ASC' } });
  });
  afterAll(() => kit.close());

  const byRawSql = async ({ sql, params }: Condition): Promise<number[]> =>
    (await select<{ id: number }>(kit.db.em, `SELECT p.id FROM placed p WHERE p.id > ? AND ${sql} ORDER BY p.id`, [0, ...params])).map(
      (row) => row.id,
    );
  const byBuilder = async (condition: Condition): Promise<number[]> => {
    const find = kit.db.em.createQueryBuilder(Placed, 'p').where('p.id > :zero', { zero: 0 }).orderBy('p.id', 'ASC');
    // Applied twice, because the parameters must get different names.
    return (await andWhere(andWhere(find, condition), condition).getMany()).map((row) => row.id);
  };
  const found = async (condition: Condition): Promise<number[]> => {
    const rowIds = await byRawSql(condition);
    expect(await byBuilder(condition)).toEqual(rowIds);
    return rowIds;
  };
  const those = (test: (row: Placed & { regionCode: string }) => boolean): number[] =>
    rows.filter((row) => test({ ...row, regionCode: row.regionCode ?? '' })).map(({ id }) => id);

  it('are the rows that the predicates say, whatever the scopes', async () => {
    await fc.assert(
      fc.asyncProperty(grants, async (held) => {
        const actor = holding(held);
        const reach = reachOf(actor, ['reviewer']);
        const expectations: [ReachColumns, (row: Placed & { regionCode: string }) => boolean][] = [
          [{ region: columns.region }, (row) => mayInRegion(actor, 'reviewer', row.regionCode)],
          [
            { region: columns.region, organisation: columns.organisation },
            (row) => mayInOrganisation(actor, 'reviewer', { id: row.organisationId, regionCode: row.regionCode }),
          ],
          [
            { region: columns.region, partner: columns.partner },
            (row) => mayWithPartner(actor, 'reviewer', { id: row.partnerId, regionCode: row.regionCode }),
          ],
        ];
        for (const [named, may] of expectations) expect(await found(within(reach, named))).toEqual(those(may));
      }),
      { numRuns: 60 },
    );
  });

  it('of several roles are what any of them reaches', async () => {
    await fc.assert(
      fc.asyncProperty(grants, async (held) => {
        const actor = holding(held);
        const may = (row: Placed & { regionCode: string }) =>
          (['reviewer', 'organiser'] as const).some((role) => mayInRegion(actor, role, row.regionCode));
        expect(await found(within(reachOf(actor, ['reviewer', 'organiser']), { region: columns.region }))).toEqual(those(may));
      }),
      { numRuns: 30 },
    );
  });

  it('are none for whoever holds nothing, or nothing that the table can tell', async () => {
    expect(await found(within(reachOf(holding([]), ['reviewer']), columns))).toEqual([]);
    const organiser = holding([{ role: 'organiser', scope: { kind: 'organisation', id: 1 } }]);
    expect(await found(within(reachOf(organiser, ['organiser']), { region: columns.region, partner: columns.partner }))).toEqual([]);
    expect(await found(within(reachOf(organiser, ['organiser']), {}))).toEqual([]);
    const everywhere = holding([{ role: 'platform', scope: { kind: 'all' } }]);
    expect(await found(within(reachOf(everywhere, ['platform']), {}))).toEqual(rows.map(({ id }) => id));
  });

  it.each(codes)('under %p are its own and those below it', async (code) => {
    expect(await found(under(code, columns.region))).toEqual(those((row) => isWithinRegion(row.regionCode, code)));
  });

  it('under no code is nothing', async () => {
    expect(await found(under('', columns.region))).toEqual([]);
  });

  it('narrow together with a filter', async () => {
    const street = holding([{ role: 'reviewer', scope: { kind: 'region', code: '150603001' } }]);
    const asked = allOf([within(reachOf(street, ['reviewer']), columns), under('150603', columns.region)]);
    expect(await found(asked)).toEqual(those((row) => row.regionCode.startsWith('150603001')));
    const beside = allOf([within(reachOf(street, ['reviewer']), columns), under('150603002', columns.region)]);
    expect(await found(beside)).toEqual([]);
  });
});
