import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { verifyLedgerCommand } from '../../src/cli/verify-ledger.js';
import { Tx } from '../../src/kit/db/index.js';
import { DailyRoot, Ledger, VerifyLedger } from '../../src/modules/ledger/index.js';
import { LedgerRoot } from '../../src/modules/ledger/ledger.entity.js';
import { givenVolunteers } from '../builders/people.js';
import { engines } from '../support/engines.js';
import { startTestApp, type TestApp } from '../support/index.js';
import { Thief } from './thief.js';

const FIRST = '2026-03-05';
const SECOND = '2026-03-06';

/** A ledger of so many volunteers with three movements each before the first root and two after it. */
async function ledgerOf(app: TestApp, people: number): Promise<number[]> {
  const ids = (await givenVolunteers(app, people)).map(({ volunteerId }) => volunteerId!);
  const serve = async (days: readonly number[]) => {
    for (const volunteerId of ids)
      for (const day of days) {
        const service = { volunteerId, minutes: 50, pointsPerHour: 0, serviceDate: FIRST, text: '图书整理', subject: 'sample' };
        await app.get(Ledger).payService({ ...service, id: volunteerId * 100 + day });
      }
  };
  await serve([1, 2, 3]);
  await app.get(DailyRoot).publish(FIRST);
  await serve([4, 5]);
  await app.get(DailyRoot).publish(SECOND);
  await app.get(DailyRoot).copyToFile();
  return ids;
}

const verify = async (app: TestApp) => (await app.get(VerifyLedger).run()).faults;
/** Runs the operator's command: exit code, text for people and answer for programs. */
async function command(app: TestApp) {
  const { exitCode, text, answer } = await verifyLedgerCommand.run(app.app, [], () => undefined);
  return { code: exitCode, text: text.join('\n'), answer };
}

describe.each(engines)('a ledger on %s that somebody altered', (engine) => {
  let app: TestApp;
  let ids: number[];
  beforeAll(async () => {
    app = await startTestApp({ engine });
    ids = await ledgerOf(app, 12);
  });
  afterAll(() => app.close());

  /** Kinds of faults that the verifier names for this volunteer. */
  const said = async (volunteerId: number) =>
    (await verify(app))
      .filter(({ where }) => where === `v:${volunteerId}`)
      .map(({ kind, text }) => `${kind} ${/第 (\d+) 笔/.exec(text)?.[1] ?? ''}`.trim());

  test('is sound before', async () => {
    expect(await app.get(VerifyLedger).run()).toMatchObject({ chains: 12, movements: 60, roots: 2, faults: [] });
    expect(await command(app)).toMatchObject({
      code: 0,
      text: expect.stringContaining('nothing was altered'),
      answer: { chains: 12, movements: expect.any(Number), roots: 2, faults: [] },
    });
  });

  test('the database itself refuses to change or delete a movement', async () => {
    const write = (sql: string) => app.get(Tx).run((em) => em.query(sql));
    await expect(write('UPDATE ledger_entry SET amount = amount + 1')).rejects.toThrow('append-only');
    await expect(write('DELETE FROM ledger_entry')).rejects.toThrow('append-only');
    expect(await verify(app)).toEqual([]);
    await Thief.unseal(app);
  });

  test('a changed movement is named', async () => {
    await new Thief(app, ids[0]!).change(3, 500);
    expect(await said(ids[0]!)).toEqual(['changed 3']);
  });

  test('an inserted movement is named', async () => {
    await new Thief(app, ids[1]!).insert(3, 500);
    expect(await said(ids[1]!)).toEqual(['inserted 3', 'headForged']);
  });

  test('movements in another order are named', async () => {
    await new Thief(app, ids[2]!).swap(2, 4);
    expect(await said(ids[2]!)).toEqual(['reordered 2', 'reordered 4']);
  });

  test('a movement taken out is named', async () => {
    await new Thief(app, ids[3]!).remove(2);
    expect(await said(ids[3]!)).toEqual(['removed 2']);
  });

  test('a tail cut off is named, though the head was set back', async () => {
    await new Thief(app, ids[4]!).remove(4, 5);
    expect(await said(ids[4]!)).toEqual(['cutTail 5', 'headForged']);
  });

  test('a whole account taken away is named', async () => {
    await new Thief(app, ids[5]!).remove(1, 2, 3, 4, 5);
    expect(await said(ids[5]!)).toEqual(['cutTail 3', 'cutTail 5', 'headForged']);
  });

  test('a chain recomputed with the right key is named by the published roots', async () => {
    const thief = new Thief(app, ids[6]!);
    await thief.change(4, 500);
    await thief.recompute();
    // The first root covers three movements, which are unchanged.
    expect(await said(ids[6]!)).toEqual(['recomputed 5']);
  });

  test('a balance that was raised, and one side of a movement taken away, are named', async () => {
    await app.get(Tx).run(async (em) => {
      await em.query('UPDATE volunteer_standing SET points = points + 100 WHERE volunteerId = ?', [ids[7]!]);
      await em.query("DELETE FROM ledger_entry WHERE account = 's:service' AND transferKey = ?", [`sample:${ids[8]! * 100 + 1}:minutes`]);
    });
    expect(await said(ids[7]!)).toEqual(['balanceDiffers']);
    expect((await verify(app)).filter(({ kind }) => kind === 'unbalanced')).toMatchObject([
      { where: `sample:${ids[8]! * 100 + 1}:minutes` },
    ]);
  });

  test('all of it is told at once, and nobody else is accused', async () => {
    const { code, text } = await command(app);
    expect(code).toBe(1);
    for (const kind of ['changed', 'inserted', 'reordered', 'removed', 'cutTail', 'recomputed', 'balanceDiffers', 'unbalanced'])
      expect(text).toContain(`[${kind}]`);
    for (const id of ids.slice(9)) expect(text).not.toContain(`v:${id}:`);
    expect(text).toContain(`志愿者 ${ids[0]} 的第 3 笔内容被改动`);
  });
});

describe.each(engines)('published roots on %s that somebody altered', (engine) => {
  let app: TestApp;
  let ids: number[];
  beforeAll(async () => {
    app = await startTestApp({ engine });
    ids = await ledgerOf(app, 3);
    await Thief.unseal(app);
  });
  afterAll(() => app.close());

  test('heads rewritten to fit a recomputed chain no longer fit their root', async () => {
    const thief = new Thief(app, ids[0]!);
    await thief.change(4, 500);
    await thief.recompute();
    await thief.recomputePublishedHeads();
    expect(await verify(app)).toEqual([{ kind: 'rootDiffers', where: SECOND, text: expect.any(String) }]);
  });

  test('roots rewritten with the right key no longer fit what is kept outside', async () => {
    await Thief.recomputeRoots(app);
    expect(await verify(app)).toEqual([{ kind: 'rootDiffers', where: SECOND, text: expect.stringContaining('库外') }]);
  });

  test('a root that is missing outside or inside is named', async () => {
    const file = app.settings.ledgerRootFile;
    const lines = await readFile(file, 'utf8');
    await writeFile(file, `${lines.split('\n')[1]}\n`);
    expect(await verify(app)).toContainEqual(expect.objectContaining({ kind: 'rootMissing', where: FIRST }));
    await writeFile(file, lines);
    await app.get(Tx).run((em) => em.delete(LedgerRoot, { day: FIRST }));
    expect(await verify(app)).toContainEqual(expect.objectContaining({ kind: 'rootMissing', where: FIRST }));
  });
});

describe.each(engines)('a root file on %s that a crash cut short', (engine) => {
  let app: TestApp;
  let file: string;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    await ledgerOf(app, 2);
    file = app.settings.ledgerRootFile;
  });
  afterAll(() => app.close());
  const lines = async () => (await readFile(file, 'utf8')).split('\n');

  test('gets the lost day again on a line of its own, and the days after it', async () => {
    const [first, second] = await lines();
    await writeFile(file, `${first}\n${second!.slice(0, 40)}`);
    await app.get(DailyRoot).publish('2026-03-07');
    await app.get(DailyRoot).copyToFile();
    const [, torn, ...after] = await lines();
    expect([torn, after[0], JSON.parse(after[1]!), after[2]]).toEqual([
      second!.slice(0, 40),
      second,
      expect.objectContaining({ day: '2026-03-07' }),
      '',
    ]);
    await app.get(DailyRoot).copyToFile();
    expect(await lines()).toHaveLength(5);
  });

  test('is whole for the verifier but for the line that it names by its number', async () => {
    expect(await verify(app)).toEqual([{ kind: 'rootUnreadable', where: 'line 2', text: expect.stringContaining('第 2 行') }]);
    expect(await command(app)).toMatchObject({
      code: 1,
      text: expect.stringContaining('[rootUnreadable] line 2'),
      answer: { faults: expect.arrayContaining([expect.objectContaining({ kind: 'rootUnreadable', where: 'line 2' })]) },
    });
    await appendFile(file, 'null\n2026\n');
    expect((await verify(app)).map(({ where }) => where)).toEqual(['line 2', 'line 5', 'line 6']);
  });

  test('that lacks nothing but the end of its last line is not written twice', async () => {
    const [first, , second, third] = await lines();
    await writeFile(file, [first, second, third].join('\n'));
    await app.get(DailyRoot).copyToFile();
    expect(await lines()).toHaveLength(3);
    await app.get(DailyRoot).publish('2026-03-08');
    await app.get(DailyRoot).copyToFile();
    expect(await lines()).toEqual([first, second, third, expect.stringContaining('2026-03-08'), '']);
    expect(await verify(app)).toEqual([]);
  });
});
