import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Entity, type EntityManager } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import { engines, openDatabase, type OpenDatabase } from '../../../test/support/engines.js';
import { AppError } from '../errors/index.js';
import { Int, Pk, Str, UniqueKey } from './columns.js';
import { isDuplicateKey } from './faults.js';
import { affected, insert, select } from './sql.js';
import { createTables, Table } from './table.js';
import { Tx } from './tx.js';

@Entity('counter')
@UniqueKey('name')
class Counter {
  @Pk() id!: number;
  @Str(20) name!: string;
  @Int() value!: number;
}
const schema = {
  entities: [Counter],
  migrations: [createTables(1, 'counter', [new Table('counter').pk().str('name', 20).int('value').unique('name')])],
};

describe.each(engines)('transactions on %s', (engine) => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openDatabase(engine, schema);
  });
  afterAll(() => open.close());
  afterEach(() => open.tx.run((em) => em.deleteAll(Counter)));

  const add = (em: EntityManager, name: string, value = 0) => insert(em, Counter, { name, value });
  const names = async () => (await open.db.em.find(Counter, { order: { name: 'ASC' } })).map((c) => c.name);

  it('keeps concurrent transactions apart: what one rolls back, no other loses', async () => {
    const runs = Array.from({ length: 40 }, (_, i) =>
      open.tx.run(async (em) => {
        await add(em, `a${i}`);
        await sleep(Math.random() * 3);
        await add(em, `b${i}`);
        if (i % 4 === 0) throw new Error('no');
      }),
    );
    const results = await Promise.allSettled(runs);
    expect(results.filter((r) => r.status === 'rejected')).toHaveLength(10);
    const kept = Array.from({ length: 40 }, (_, i) => i).filter((i) => i % 4 !== 0);
    expect(await names()).toEqual(kept.flatMap((i) => [`a${i}`, `b${i}`]).sort());
  });

  it('adds up increments of many callers', async () => {
    await open.tx.run((em) => add(em, 'sum'));
    await Promise.all(
      Array.from({ length: 50 }, () =>
        open.tx.run(async (em) => {
          expect(await affected(em, 'UPDATE counter SET value = value + 1 WHERE name = ?', ['sum'])).toBe(1);
        }),
      ),
    );
    expect(await open.db.em.findOneByOrFail(Counter, { name: 'sum' })).toMatchObject({ value: 50 });
  });

  it('joins nested runs into one transaction, several at once too', async () => {
    await open.tx.run(async (outer) => {
      await Promise.all(
        ['n1', 'n2', 'n3'].map((name) => open.tx.run((em) => (expect(em).toBe(outer), open.tx.run(() => add(open.db.em, name))))),
      );
      expect(await names()).toEqual(['n1', 'n2', 'n3']);
    });
    const failed = open.tx.run(async () => {
      await open.tx.run((em) => add(em, 'n4'));
      throw new Error('after the inner one succeeded');
    });
    await expect(failed).rejects.toThrow('after the inner one succeeded');
    expect(await names()).toEqual(['n1', 'n2', 'n3']);
  });

  it('loses the whole transaction when a joined run throws, even if that is caught', async () => {
    const run = open.tx.run(async (em) => {
      await add(em, 'outer');
      await open.tx
        .run(async (inner) => {
          await add(inner, 'half');
          throw new Error('half-way');
        })
        .catch(() => undefined);
    });
    await expect(run).rejects.toThrow('half-way');
    expect(await names()).toEqual([]);
  });

  it('goes on after a duplicate key, and is lost after any other failed statement', async () => {
    await open.tx.run(async (em) => {
      await add(em, 'once');
      expect(isDuplicateKey(await add(em, 'once').catch((e: unknown) => e))).toBe(true);
      await add(em, 'more');
    });
    expect(await names()).toEqual(['more', 'once']);
    const run = open.tx.run(async (em) => {
      await add(em, 'lost');
      await em.query('SELECT * FROM no_such_table').catch(() => undefined);
      return 'as if nothing had happened';
    });
    await expect(run).rejects.toThrow('no_such_table');
    expect(await names()).toEqual(['more', 'once']);
  });

  it('reads outside see nothing of an open transaction', async () => {
    await open.tx.run(async (em) => {
      await add(em, 'hidden');
      expect(await open.tx.outside(names)).toEqual([]);
    });
    expect(await names()).toEqual(['hidden']);
  });

  it('calls afterCommit after the commit, outside of the transaction, and not after a rollback', async () => {
    const seen: unknown[] = [];
    await open.tx.run(async (em) => {
      open.tx.afterCommit(() => {
        throw new Error('is logged');
      });
      open.tx.afterCommit(() => seen.push(open.tx.em, names()));
      await add(em, 'c');
      expect(seen).toEqual([]);
    });
    expect(await Promise.all(seen)).toEqual([undefined, ['c']]);
    await open.tx
      .run(async () => {
        open.tx.afterCommit(() => seen.push('never'));
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(seen).toHaveLength(2);
  });

  it('does not let work that outlives its transaction into the next one', async () => {
    let late: Promise<unknown> | undefined;
    await open.tx.run(async (em) => {
      late = sleep(20).then(() => open.tx.run((mine) => add(mine, 'late')));
      await add(em, 'early');
    });
    const next = open.tx.run(async () => {
      await sleep(60);
      throw new Error('rolled back');
    });
    await expect(next).rejects.toThrow('rolled back');
    await late;
    expect(await names()).toEqual(['early', 'late']);
  });

  it('refuses a write outside of a transaction', async () => {
    if (engine === 'sqlite') await expect(add(open.db.em, 'stray')).rejects.toThrow(/readonly|query_only|read-only/i);
    await expect(affected(open.db.em, 'UPDATE counter SET value = 1')).rejects.toThrow('open transaction');
  });

  it('says BUSY_TRY_AGAIN when the conflicts do not end', async () => {
    const impatient = new Tx(open.writer, engine, 3);
    let runs = 0;
    const conflict = Object.assign(new Error('dead-lock'), engine === 'sqlite' ? { code: 'SQLITE_BUSY' } : { errno: 1213 });
    const run = impatient.run(async () => {
      runs++;
      throw conflict;
    });
    await expect(run).rejects.toMatchObject({ code: 'BUSY_TRY_AGAIN', cause: conflict });
    expect(runs).toBe(3);
  });

  if (engine === 'mariadb') {
    it('runs the whole again after a real dead-lock', async () => {
      await open.tx.run(async (em) => {
        await add(em, 'x');
        await add(em, 'y');
      });
      let runs = 0;
      let met = 0;
      const crossing = (first: string, second: string) =>
        open.tx.run(async (em) => {
          runs++;
          await affected(em, 'UPDATE counter SET value = value + 1 WHERE name = ?', [first]);
          // In the first round each transaction locks one row before it wants the other's.
          for (met++; met < 2;) await sleep(5);
          await affected(em, 'UPDATE counter SET value = value + 1 WHERE name = ?', [second]);
        });
      await Promise.all([crossing('x', 'y'), crossing('y', 'x')]);
      expect(runs).toBe(3);
      expect((await open.db.em.find(Counter)).map((c) => c.value)).toEqual([2, 2]);
    });

    it('runs the whole again when COMMIT is what fails, and forgets the callbacks of the lost run', async () => {
      let runs = 0;
      const after = jest.fn();
      await open.tx.run(async (em) => {
        open.tx.afterCommit(after);
        await add(em, 'commit');
        if (++runs > 1) return;
        const runner = em.queryRunner!;
        const commit = runner.commitTransaction.bind(runner);
        runner.commitTransaction = async () => {
          await runner.rollbackTransaction();
          runner.commitTransaction = commit;
          throw Object.assign(new Error('Deadlock found'), { errno: 1213 });
        };
      });
      expect(runs).toBe(2);
      expect(after).toHaveBeenCalledTimes(1);
      expect(await names()).toEqual(['commit']);
    });

    it('does not go on writing when code swallows a broken connection', async () => {
      const run = open.tx.run(async (em) => {
        await add(em, 'before');
        const [row] = await select<{ id: number }>(em, 'SELECT CONNECTION_ID() AS id');
        await open.writer.query(`KILL ${row!.id}`);
        await add(em, 'lost').catch(() => undefined);
      });
      await expect(run).rejects.toMatchObject({ code: 'BUSY_TRY_AGAIN' });
      expect(await names()).toEqual([]);
    });

    it('speaks UTC and READ COMMITTED on every connection', async () => {
      const look = () =>
        open.tx.run(async (em) => {
          await sleep(10);
          return select(em, 'SELECT @@session.time_zone AS zone, @@session.tx_isolation AS isolation, @@session.sql_mode AS mode');
        });
      for (const [row] of await Promise.all(Array.from({ length: 10 }, look)))
        expect(row).toMatchObject({ zone: '+00:00', isolation: 'READ-COMMITTED', mode: expect.stringContaining('STRICT_TRANS_TABLES') });
    });
  }

  it('maps a database that is away to BUSY_TRY_AGAIN', async () => {
    const away = Object.assign(new Error('WSREP has not yet prepared node for application use'), { errno: 1047 });
    await expect(open.tx.run(() => Promise.reject(away))).rejects.toBeInstanceOf(AppError);
  });
});
