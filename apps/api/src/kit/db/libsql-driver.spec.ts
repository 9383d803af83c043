import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LibsqlDatabase } from './libsql-driver.js';

describe('libsql behind the better-sqlite3 interface', () => {
  let db: LibsqlDatabase;
  beforeAll(() => {
    db = new LibsqlDatabase(':memory:');
    db.exec('CREATE TABLE t (a, b, c)');
  });
  afterAll(() => db.close());

  const text = fc.string({ unit: 'binary' }).filter((s) => !s.includes('\u0000'));
  const number = fc.oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
  );
  const plain = fc.oneof(text, number, fc.boolean(), fc.constant(null));
  const stored = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

  it('gives back what went in, for any number of parameters', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 3 }), (values) => {
        const marks = values.map((_, i) => `? AS v${i}`).join(', ');
        const [row] = db.prepare(`SELECT ${marks}`).all(...values) as Record<string, unknown>[];
        expect(values.map((_, i) => row![`v${i}`])).toEqual(values.map(stored));
      }),
      { numRuns: 500 },
    );
  });

  it('stores what went in', () => {
    const insert = db.prepare('INSERT INTO t (a, b, c) VALUES (?, ?, ?)');
    const read = db.prepare('SELECT a, b, c FROM t WHERE rowid = ?');
    fc.assert(
      fc.property(plain, plain, plain, (a, b, c) => {
        const { changes, lastInsertRowid } = insert.run(a, b, c);
        expect(changes).toBe(1);
        expect(read.all(Number(lastInsertRowid))[0]).toEqual({ a: stored(a), b: stored(b), c: stored(c) });
      }),
      { numRuns: 200 },
    );
  });

  it('hands down only what it knows, and refuses anything else with an error, at any place', () => {
    const wrong = fc.constantFrom<unknown>(undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1n);
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 2 }), wrong, fc.array(plain, { maxLength: 2 }), (before, bad, after) => {
        const values = [...before, bad, ...after];
        const statement = db.prepare(`SELECT ${values.map(() => '?').join(', ')}`);
        for (const call of [() => statement.all(...values), () => statement.run(...values)]) expect(call).toThrow(TypeError);
      }),
      { numRuns: 300 },
    );
  });

  it('takes whole numbers as integers, so that divisions and limits work', () => {
    expect(db.prepare('SELECT ? / 2 AS half, typeof(?) AS kind').all(5, 7)).toEqual([{ half: 2, kind: 'integer' }]);
  });

  it('begins transactions as writers', () => {
    expect(() => {
      db.prepare('BEGIN TRANSACTION').run();
      db.prepare('COMMIT').run();
      db.exec('begin');
      db.exec('COMMIT');
    }).not.toThrow();
  });

  it('keeps foreign keys off, whatever TypeORM says', () => {
    db.pragma('foreign_keys = ON');
    expect(db.pragma('foreign_keys')).toEqual([{ foreign_keys: 0 }]);
  });
});
