import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Entity } from 'typeorm';
import { engines, openDatabase, emptyDatabase, type OpenDatabase } from '../../../test/support/engines.js';
import { At, Bool, Indexed, Int, Json, LongText, Pk, Str, UniqueKey } from './columns.js';
import { writingSource } from './data-source.js';
import { schemaDrift } from './drift.js';
import { isDuplicateKey } from './faults.js';
import { migrate } from './migrate.js';
import { affected, fromSqlTime, insert, select, sqlTime } from './sql.js';
import { createTables, Table } from './table.js';

@Entity('sample')
@UniqueKey('code')
@UniqueKey('kind', 'day')
@Indexed('at')
class Sample {
  @Pk() id!: number;
  @Str(20) code!: string;
  @Str(10, { default: 'plain' }) kind!: string;
  @Str(10, { nullable: true }) day!: string | null;
  @Int({ default: 0 }) minutes!: number;
  @Bool({ default: true }) open!: boolean;
  @At() at!: Date;
  @At({ nullable: true }) doneAt!: Date | null;
  @Json({ nullable: true }) data!: unknown;
  @LongText({ nullable: true }) text!: string | null;
}

@Entity('pair')
class Pair {
  @Int({ primary: true }) left!: number;
  @Str(8, { primary: true }) right!: string;
}

const table = () =>
  new Table('sample')
    .pk()
    .str('code', 20)
    .str('kind', 10, { default: 'plain' })
    .str('day', 10, { nullable: true })
    .int('minutes', { default: 0 })
    .bool('open', { default: true })
    .at('at')
    .at('doneAt', { nullable: true })
    .json('data', { nullable: true })
    .text('text', { nullable: true })
    .unique('code')
    .unique('kind', 'day')
    .index('at');
const pair = new Table('pair').int('left', { primary: true }).str('right', 8, { primary: true });
const entities = [Sample, Pair];
const at = new Date('2026-03-05T16:30:00.123Z');

describe.each(engines)('tables on %s', (engine) => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openDatabase(engine, { entities, migrations: [createTables(1, 'sample', [table(), pair])] });
  });
  afterAll(() => open.close());

  const add = (row: Partial<Sample>) => open.tx.run((em) => insert(em, Sample, { at, ...row }));

  it('gives back every kind of value', async () => {
    const data = { 名称: '志愿红', list: [1, 'x', null, true], nested: { at: at.toISOString() } };
    const text = '长'.repeat(100_000);
    const id = await add({ code: 'all', minutes: 2147483647, open: false, doneAt: at, data, text, day: '2026-03-06' });
    const row = await open.db.em.findOneByOrFail(Sample, { id });
    expect(row).toEqual({
      id,
      code: 'all',
      kind: 'plain',
      day: '2026-03-06',
      minutes: 2147483647,
      open: false,
      at,
      doneAt: at,
      data,
      text,
    });
    expect(await open.db.em.findOneByOrFail(Sample, { id: await add({ code: 'few' }) })).toMatchObject({
      minutes: 0,
      open: true,
      doneAt: null,
      data: null,
      text: null,
    });
  });

  it('tells texts apart that differ in case, accent, width or trailing blanks, and sorts them by code point', async () => {
    const codes = ['Abc', 'abc', 'abc ', 'ábc', 'ａbc', '中', '张', 'a'];
    for (const code of codes) await add({ code });
    const rows = await open.db.em.find(Sample, { where: codes.map((code) => ({ code })), order: { code: 'ASC' } });
    expect(rows.map((r) => r.code)).toEqual(['Abc', 'a', 'abc', 'abc ', 'ábc', '中', '张', 'ａbc']);
    expect(await open.db.em.countBy(Sample, { code: 'ABC' })).toBe(0);
  });

  it('knows a duplicate key, and only that', async () => {
    await add({ code: 'twice' });
    const again: unknown = await add({ code: 'twice' }).catch((e: unknown) => e);
    expect(isDuplicateKey(again)).toBe(true);
    const broken: unknown = await add({ code: null as never }).catch((e: unknown) => e);
    expect(broken).toBeInstanceOf(Error);
    expect(isDuplicateKey(broken)).toBe(false);
    for (const code of ['n1', 'n2']) await add({ code, kind: 'k', day: null });
    await open.tx.run((em) => insert(em, Pair, { left: 1, right: 'a' }));
    expect(isDuplicateKey(await open.tx.run((em) => insert(em, Pair, { left: 1, right: 'a' })).catch((e: unknown) => e))).toBe(true);
  });

  it('counts the rows that a conditional write matched, changed or not', async () => {
    await add({ code: 'w1', kind: 'w' });
    const close = (value: boolean) =>
      open.tx.run((em) => affected(em, 'UPDATE sample SET `open` = ? WHERE kind = ? AND at = ?', [value, 'w', at]));
    expect([await close(false), await close(false)]).toEqual([1, 1]);
    expect(await open.tx.run((em) => affected(em, 'UPDATE sample SET minutes = 1 WHERE kind = ?', ['none']))).toBe(0);
  });

  it('answers raw numbers as numbers and times as the same moment', async () => {
    for (const code of ['s1', 's2']) await add({ code, kind: 'sum', day: code, minutes: 45 });
    const rows = await select<{ n: number; total: number; last: Date | string }>(
      open.db.em,
      'SELECT COUNT(*) AS n, SUM(minutes) AS total, MAX(at) AS last FROM sample WHERE kind = ? AND at >= ? AND at < ?',
      ['sum', at, new Date(at.getTime() + 1)],
    );
    expect(rows.map((r) => ({ ...r, last: fromSqlTime(r.last) }))).toEqual([{ n: 2, total: 90, last: at }]);
    expect(sqlTime(at)).toBe('2026-03-05 16:30:00.123');
  });

  it('does not drift, and says so when it does', async () => {
    expect(await schemaDrift(open.writer)).toEqual([]);
    const { settings, drop } = await emptyDatabase(engine);
    const short = new Table('sample').pk().str('code', 20).at('at');
    const other = await (await writingSource(settings, { entities, migrations: [createTables(1, 'sample', [short])] })).initialize();
    await migrate(other);
    const drift = (await schemaDrift(other)).join('\n');
    for (const word of ['minutes', 'doneAt', 'pair']) expect(drift).toContain(word);
    await other.destroy();
    await drop();
  });

  it('migrates once when several processes start at the same time, and can go back', async () => {
    if (engine === 'sqlite') return;
    const { settings, drop } = await emptyDatabase(engine);
    const migrations = [createTables(1, 'sample', [table(), pair])];
    const processes = await Promise.all([1, 2, 3].map(async () => (await writingSource(settings, { entities, migrations })).initialize()));
    await Promise.all(processes.map(migrate));
    expect(await select(processes[0]!.manager, 'SELECT name FROM migrations')).toHaveLength(1);
    await processes[0]!.undoLastMigration();
    expect((await schemaDrift(processes[1]!)).length).toBeGreaterThan(0);
    await Promise.all(processes.map((p) => p.destroy()));
    await drop();
  });

  it('seals an append-only table', async () => {
    const { settings, drop } = await emptyDatabase(engine);
    const other = await (
      await writingSource(settings, {
        entities: [Pair],
        migrations: [
          createTables(1, 'p', [new Table('pair').int('left', { primary: true }).str('right', 8, { primary: true }).appendOnly()]),
        ],
      })
    ).initialize();
    await migrate(other);
    await insert(other.manager, Pair, { left: 1, right: 'a' });
    await expect(other.manager.update(Pair, { left: 1 }, { right: 'b' })).rejects.toThrow('append-only');
    await expect(other.manager.delete(Pair, { left: 1 })).rejects.toThrow('append-only');
    expect(await other.manager.findBy(Pair, {})).toEqual([{ left: 1, right: 'a' }]);
    expect(await schemaDrift(other)).toEqual([]);
    await other.destroy();
    await drop();
  });
});
