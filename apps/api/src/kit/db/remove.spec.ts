import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Entity, LessThan } from 'typeorm';
import { engines, openDatabase, type OpenDatabase } from '../../../test/support/engines.js';
import { Int, Pk } from './columns.js';
import { removeAll } from './remove.js';
import { createTables, Table } from './table.js';

@Entity('leaf')
class Leaf {
  @Pk() id!: number;
  @Int() year!: number;
}
const schema = { entities: [Leaf], migrations: [createTables(1, 'leaf', [new Table('leaf').pk().int('year')])] };

describe.each(engines)('removing many rows on %s', (engine) => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openDatabase(engine, schema);
  });
  afterAll(() => open.close());

  const grow = (count: number, year: number) =>
    open.tx.run((em) =>
      em.insert(
        Leaf,
        Array.from({ length: count }, () => ({ year })),
      ),
    );
  const remove = () => removeAll(open.db, open.tx, Leaf, { year: LessThan(2026) });

  it('takes a thousand in a transaction, and leaves what does not match', async () => {
    await grow(2500, 2025);
    await grow(3, 2026);
    const run = jest.spyOn(open.tx, 'run');
    expect(await remove()).toBe(2500);
    const affected = (await Promise.all(run.mock.results.map(({ value }) => value as Promise<{ affected: number }>))).map(
      (r) => r.affected,
    );
    run.mockRestore();
    expect(affected).toEqual([1000, 1000, 500]);
    expect(await open.db.em.count(Leaf)).toBe(3);
    expect(await remove()).toBe(0);
  });

  it('lets others write in between', async () => {
    await grow(2500, 2025);
    const removing = remove();
    const left: number[] = [];
    for (let done = false; !done;) {
      left.push(await open.tx.run((em) => em.countBy(Leaf, { year: 2025 })));
      done = left.at(-1) === 0;
    }
    expect(await removing).toBe(2500);
    expect(left.some((n) => n > 0 && n < 2500)).toBe(true);
  });

  it('keeps a row that changed after it was found', async () => {
    await open.tx.run((em) => em.deleteAll(Leaf));
    await grow(2, 2025);
    const [first] = await open.db.em.find(Leaf, { order: { id: 'ASC' } });
    const find = jest.spyOn(open.db.em, 'find').mockImplementationOnce(async () => {
      const found = await open.db.em.findBy(Leaf, { year: 2025 });
      await open.tx.run((em) => em.update(Leaf, { id: first!.id }, { year: 2026 }));
      return found;
    });
    expect(await remove()).toBe(1);
    find.mockRestore();
    expect(await open.db.em.find(Leaf)).toEqual([{ id: first!.id, year: 2026 }]);
  });

  it('does not begin inside a transaction', async () => {
    await expect(open.tx.run(() => remove())).rejects.toThrow('transactions of its own');
  });
});
