import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Actor } from '../../src/kit/access/index.js';
import { Clock } from '../../src/kit/clock/index.js';
import { affected, Db, Tx } from '../../src/kit/db/index.js';
import { OutboxRunner } from '../../src/kit/outbox/index.js';
import { DailyRoot, Ledger, VerifyLedger, type LedgerFault } from '../../src/modules/ledger/index.js';
import { LedgerHead } from '../../src/modules/ledger/ledger.entity.js';
import { SealHeads } from '../../src/modules/ledger/seal-heads.js';
import { serviceDay } from '../builders/attendance.js';
import { given } from '../builders/given.js';
import { givenReward, givenShop } from '../builders/rewards.js';
import { givenReviewer, givenTeam } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, type TestApp } from '../support/index.js';
import { alterations, type Alteration, type Altered } from './alterations.js';
import { Thief } from './thief.js';

const DAYS = ['2026-03-04', '2026-03-05'] as const;
/** Thrown to undo an alteration. */
class Undo extends Error {}

describe.each(engines)('alterations of a ledger on %s', (engine) => {
  let app: TestApp;
  let rows: Altered;
  let main: Actor;

  beforeAll(async () => {
    app = await startTestApp({ engine });
    const team = await givenTeam(app, '康巴什区图书馆');
    const reviewer = await givenReviewer(app);
    const day = serviceDay(app, team, reviewer);
    await app.get(DailyRoot).publish(DAYS[0]);
    const { slotId, people, records } = await day.served(3);
    main = people[0]!;
    const award = { unit: 'points', amount: 20, kind: 'award', text: '表彰', sourceType: 'award', sourceId: null } as const;
    await app.get(Ledger).post(main.volunteerId!, [{ key: `award:${main.volunteerId}`, ...award }]);
    await day.confirm(
      slotId,
      records.slice(0, 2).map(({ id }) => id),
    );
    await app.get(DailyRoot).publish(DAYS[1]);
    await app.get(DailyRoot).copyToFile();
    await day.confirm(slotId, [records[2]!.id]);
    const rewardId = await givenReward(app, await givenShop(app, '文化用品店'), 5, 5);
    const voucherId = await given(app, { volunteer: main }, { rewardId }).voucher('issued');
    // Only messages: the job that publishes roots would cover this too.
    await app.get(OutboxRunner).drain();
    await Thief.unseal(app);
    const [mine, other, fresh] = people.map(({ volunteerId }) => volunteerId!);
    rows = { main: mine!, other: other!, fresh: fresh!, attendanceId: records[0]!.id, voucherId, days: DAYS };
  });
  afterAll(() => app?.close());

  const verified = async (): Promise<LedgerFault[]> => [...(await app.get(VerifyLedger).run()).faults];
  const kindsOf = (faults: readonly LedgerFault[]) => [...new Set(faults.map(({ kind }) => kind))];

  /** Alters, verifies, and undoes the alteration. */
  async function whenAltered({ sql, file }: Alteration): Promise<LedgerFault[]> {
    const path = app.settings.ledgerRootFile;
    const text = await readFile(path, 'utf8');
    const lines = file?.(text.trimEnd().split('\n'));
    if (lines === null) await rm(path);
    else if (lines) await writeFile(path, lines.map((line) => `${line}\n`).join(''));
    let faults: LedgerFault[] = [];
    const altered = app.get(Tx).run(async (em) => {
      for (const [statement, ...params] of sql?.(rows) ?? [])
        expect([statement, await affected(em, statement, params)]).not.toEqual([statement, 0]);
      faults = await verified();
      throw new Undo();
    });
    await expect(altered).rejects.toThrow(Undo);
    await writeFile(path, text);
    return faults;
  }

  test('the ledger is sound before', async () => {
    expect(await verified()).toEqual([]);
    expect(await app.get(Db).em.find(LedgerHead, { where: { volunteerId: rows.main } })).toMatchObject([{ seq: 4, rootSeq: 3 }]);
  });

  test.each(alterations)('named: $what', async (alteration) => {
    expect(kindsOf(await whenAltered(alteration))).toEqual(alteration.named);
  });

  test('the ledger is sound again', async () => {
    expect(await verified()).toEqual([]);
  });

  test('named: a head set back to what it was before a root of a part of the day, with its signature of then', async () => {
    const headNow = () => app.get(Db).em.findOneByOrFail(LedgerHead, { volunteerId: rows.main });
    const before = await headNow();
    const award = { unit: 'points', amount: 9, kind: 'award', text: '表彰', sourceType: 'award', sourceId: null } as const;
    await app.get(Ledger).post(rows.main, [{ key: 'award:second', ...award }]);
    expect(await app.get(DailyRoot).publishDue(app.get(Clock).now())).toBe(1);
    expect(await verified()).toEqual([]);
    const { seq, hash, signature } = before;
    const faults = await whenAltered({
      what: '',
      sql: ({ main: volunteerId }) => [
        ["DELETE FROM ledger_entry WHERE transferKey = 'award:second'"],
        ['UPDATE volunteer_standing SET points = points - 9 WHERE volunteerId = ?', volunteerId],
        ['UPDATE ledger_head SET seq = ?, hash = ?, signature = ? WHERE volunteerId = ?', seq, hash, signature, volunteerId],
      ],
      named: [],
    });
    expect(kindsOf(faults)).toEqual(['cutTail']);
  });

  test('a head that was altered pays no rest out, and goes on being named', async () => {
    await app.get(Tx).run((em) => affected(em, 'UPDATE ledger_head SET carry = 600000 WHERE volunteerId = ?', [rows.main]));
    const before = await app.as(main).call('listMyLedger');
    const service = {
      volunteerId: rows.main,
      minutes: 60,
      pointsPerHour: 1,
      serviceDate: DAYS[1],
      text: '图书整理',
      subject: 'sample',
      id: 1,
    };
    expect(await app.get(Ledger).payService(service)).toEqual({ points: 1 });
    await app.drain();
    expect((await app.as(main).call('listMyLedger')).balance).toMatchObject({ points: before.balance.points + 1 });
    expect(kindsOf(await verified())).toEqual(['headForged']);
  });

  test('an unsigned head is not signed anew at the next start, not even when all are unsigned', async () => {
    const unsign = (more: string) => app.get(Tx).run((em) => affected(em, `UPDATE ledger_head SET signature = '' ${more}`));
    await unsign(`WHERE volunteerId = ${rows.other}`);
    expect(await app.get(SealHeads).run()).toBe(0);
    await unsign('');
    expect(await app.get(SealHeads).run()).toBe(0);
    expect(kindsOf(await verified())).toEqual(['headForged']);
  });
});
