import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Entity, In } from 'typeorm';
import { engines } from '../../../test/support/engines.js';
import { openKit, type OpenKit } from '../../../test/support/open-kit.js';
import { createTables, hold, holdOrMake, holdRow, holdRows, Int, insert, Pk, Str, Table, UniqueKey } from './index.js';

@Entity('held')
@UniqueKey('name')
class Held {
  @Pk() id!: number;
  @Str(20) name!: string;
  @Int() n!: number;
}
const schema = {
  entities: [Held],
  migrations: [createTables(9, 'held', [new Table('held').pk().str('name', 20).int('n').unique('name')])],
};

describe.each(engines)('holding rows on %s', (engine) => {
  let kit: OpenKit;
  beforeAll(async () => {
    kit = await openKit(engine, schema);
  });
  afterAll(() => kit.close());

  const make = (name: string) => kit.tx.run((em) => insert(em, Held, { name, n: 0 }));
  const countOf = async (id: number) => (await kit.db.em.findOneByOrFail(Held, { id })).n;

  it('answers whether there is a row, and changes nothing', async () => {
    const id = await make('one');
    const found = await kit.tx.run(async (em) => [
      await hold(em, Held, { name: 'one', n: 0 }),
      await hold(em, Held, { name: 'one', n: 1 }),
      await holdRow(em, Held, id),
      await holdRow(em, Held, 99999),
    ]);
    expect(found).toEqual([true, false, { id, name: 'one', n: 0 }, null]);
    expect(await countOf(id)).toBe(0);
  });

  it('keeps what is read of a held row true until the end: twelve who read and add lose nothing', async () => {
    const id = await make('counter');
    const add = () =>
      kit.tx.run(async (em) => {
        const { n } = (await holdRow(em, Held, id))!;
        await sleep(Math.random() * 3);
        await em.update(Held, { id }, { n: n + 1 });
      });
    await Promise.all(Array.from({ length: 12 }, add));
    expect(await countOf(id)).toBe(12);
  });

  it('makes a row that several want to hold at once one time', async () => {
    const add = () =>
      kit.tx.run(async (em) => {
        await holdOrMake(em, Held, { name: 'late' }, { n: 0 });
        const { id, n } = await em.findOneByOrFail(Held, { name: 'late' });
        await sleep(Math.random() * 3);
        await em.update(Held, { id }, { n: n + 1 });
      });
    await Promise.all(Array.from({ length: 12 }, add));
    expect(await kit.db.em.findBy(Held, { name: 'late' })).toMatchObject([{ n: 12 }]);
  });

  it('holds many in one order, whatever the order in which they are named', async () => {
    const ids = [await make('a'), await make('b'), await make('c')];
    const run = (named: number[]) =>
      kit.tx.run(async (em) => {
        await holdRows(em, Held, named);
        const rows = await em.findBy(Held, { id: In(named) });
        await sleep(Math.random() * 3);
        for (const { id, n } of rows) await em.update(Held, { id }, { n: n + 1 });
      });
    await Promise.all(Array.from({ length: 12 }, (_, i) => run(i % 2 ? ids : [...ids].reverse())));
    expect(await Promise.all(ids.map(countOf))).toEqual([12, 12, 12]);
    await kit.tx.run((em) => holdRows(em, Held, []));
  });
});
