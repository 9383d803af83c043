import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { serviceDay } from '../builders/attendance.js';
import { given } from '../builders/given.js';
import { hours } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { actorOf, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const DAY = 86_400_000;

describe.each(engines)('appeals to the next level on %s', (engine) => {
  let app: TestApp;
  let team: Team;
  let second: Actor;
  let reviewer: Actor;
  let colleague: Actor;
  let foreign: Actor;
  let day: ReturnType<typeof serviceDay>;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '图书馆志愿服务队');
    second = await givenStaff(app, '第二位管理员', { role: 'organiser', scope: { kind: 'organisation', id: team.id } });
    reviewer = await givenReviewer(app);
    colleague = await givenReviewer(app);
    foreign = await givenReviewer(app, '150602');
    day = serviceDay(app, team, reviewer);
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  const disputeOf = (volunteer: Actor, attendanceId: number) =>
    given(app, { volunteer, organiser: team.organiser }, { attendanceId }).dispute;
  const object = (actor: Actor, attendanceId: number) =>
    app.as(actor).call('disputeAttendance', { params: { attendanceId }, body: { reason: '我做到 13 点才走' } });
  const dismiss = (actor: Actor, disputeId: number) =>
    app.as(actor).call('answerDispute', { params: { disputeId }, body: { decision: 'dismiss', answer: '监控显示 12:30 离开' } });
  const appeal = (actor: Actor, disputeId: number) =>
    app.as(actor).call('appealDispute', { params: { disputeId }, body: { reason: '带队老师可以作证' } });
  const accept = (actor: Actor, disputeId: number, checkOutAt = hours(4)) =>
    app.as(actor).call('decideAppeal', {
      params: { disputeId },
      body: { decision: 'accept', checkInAt: hours(2), checkOutAt, answer: '已向带队老师核实' },
    });
  const uphold = (actor: Actor, disputeId: number) =>
    app.as(actor).call('decideAppeal', { params: { disputeId }, body: { decision: 'uphold', answer: '核对监控，答复属实' } });
  const approve = (actor: Actor, attendanceId: number) => app.as(actor).call('approveManualAttendance', { params: { attendanceId } });
  const reject = (actor: Actor, attendanceId: number) =>
    app.as(actor).call('rejectManualAttendance', { params: { attendanceId }, body: { reason: '与签到表不符' } });
  const waiting = async (actor: Actor) =>
    (await app.as(actor).call('getMyQueue')).items.find(({ kind }) => kind === 'appeals')?.count ?? null;

  /** A record from 11:00 to 12:30 that was disputed; the first organiser dismissed the dispute at 14:00. */
  async function dismissed({ confirmed = false } = {}) {
    const { slotId, people, records } = await day.served(1);
    const [me, record] = [people[0]!, records[0]!];
    if (confirmed) await day.confirm(slotId);
    const disputeId = await disputeOf(me, record.id)('open');
    day.at(5);
    const answered = await dismiss(team.organiser, disputeId);
    return { slotId, me, record, disputeId, answered };
  }
  async function appealed(how = {}) {
    const known = await dismissed(how);
    await disputeOf(known.me, known.record.id).onward(known.disputeId, 'dismissed', 'appealed');
    return known;
  }

  test('hold the record, are told to the reviewers, and end in corrected times that somebody else approves', async () => {
    const { slotId, me, record, disputeId, answered } = await dismissed();
    expect((await day.latest(me)).actions).toEqual(['dispute', 'appeal', 'rate']);
    // The fifteenth day after the answer is the last one for an appeal.
    expect(answered.dispute).toMatchObject({ state: 'dismissed', appealUntil: '2026-03-20T16:00:00.000Z', decision: null });

    const seen = await appeal(me, disputeId);
    expect(seen).toMatchObject({
      state: 'ended',
      actions: ['rate'],
      dispute: { state: 'appealed', answer: '监控显示 12:30 离开', appealReason: '带队老师可以作证', appealUntil: null, decision: null },
    });
    await expectRefusal(appeal(me, disputeId), 'ACTION_NOT_PERMITTED', { state: 'appealed' });
    await expectRefusal(object(me, record.id), 'DISPUTE_OPEN');
    await expectRefusal(dismiss(second, disputeId), 'ACTION_NOT_PERMITTED', { state: 'appealed' });
    await expectRefusal(day.confirm(slotId), 'NOTHING_TO_CONFIRM');
    const told = [expect.stringContaining('带队老师可以作证')];
    expect(await day.told(reviewer, 'dispute.appeal')).toEqual(told);
    expect(await day.told(foreign, 'dispute.appeal')).toEqual([]);
    expect(await waiting(reviewer)).toBe(1);
    expect(await waiting(foreign)).toBe(0);

    const open = await app.as(reviewer).call('listAppeals', { query: { state: 'open' } });
    expect(open).toMatchObject({ total: 1 });
    expect(open.items[0]).toMatchObject({
      id: disputeId,
      state: 'appealed',
      volunteerName: '王志0',
      record: { id: record.id, minutes: 90, checkInMethod: 'code' },
      reason: '我做到 13 点才走',
      answer: '监控显示 12:30 离开',
      answeredByName: '图书馆志愿服务队管理员',
      appealReason: '带队老师可以作证',
      decidedAt: null,
      actions: ['accept', 'uphold'],
    });

    await expectRefusal(accept(reviewer, disputeId, hours(4.5)), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
    await expectRefusal(accept(reviewer, disputeId, hours(3.5)), 'MANUAL_TIMES_WRONG', { reason: 'unchanged' });
    expect((await day.latest(me)).dispute!.state).toBe('appealed');
    expect(await accept(reviewer, disputeId)).toMatchObject({
      id: record.id,
      state: 'awaitingApproval',
      minutes: 120,
      actions: [],
      dispute: { state: 'accepted', answer: '监控显示 12:30 离开', decision: '已向带队老师核实' },
    });
    for (const actor of [me, team.organiser, second])
      expect(await day.told(actor, 'dispute.acceptAppeal')).toEqual([expect.stringContaining('已向带队老师核实')]);
    expect(await waiting(reviewer)).toBe(0);
    const decided = await app.as(colleague).call('listAppeals', { query: { state: 'decided' } });
    expect(decided.items[0]).toMatchObject({ id: disputeId, state: 'accepted', decidedByName: '审核员陈静', actions: [] });

    await expectRefusal(approve(reviewer, record.id), 'OWN_ENTRY');
    // The organisation may approve the times of the next level, but not reject them.
    await expectRefusal(reject(team.organiser, record.id), 'FORBIDDEN');
    const entries = await app.as(second).call('listManualAttendance', { query: {} });
    expect(entries.items.find(({ id }) => id === record.id)!.actions).toEqual(['approve']);
    await approve(second, record.id);
    await day.confirm(slotId);
    expect(await day.balance(me)).toMatchObject({ minutes: 120, points: 2 });
    const trail = await app.get(Db).em.find(AuditEntry, { where: { subject: 'dispute', subjectId: disputeId }, order: { id: 'ASC' } });
    expect(trail.map(({ action }) => action)).toEqual(['dispute.open', 'dispute.dismiss', 'dispute.appeal', 'dispute.acceptAppeal']);
  });

  test('leave a confirmed record paid until it is corrected; a colleague may refuse the times', async () => {
    const { slotId, me, record, disputeId } = await appealed({ confirmed: true });
    expect(await day.balance(me)).toMatchObject({ minutes: 90, points: 1 });
    const fresh = await accept(reviewer, disputeId);
    expect(fresh).toMatchObject({ state: 'awaitingApproval', minutes: 120, dispute: null });
    expect(fresh.id).not.toBe(record.id);
    expect(await day.balance(me)).toMatchObject({ minutes: 0, points: 0 });
    await expectRefusal(reject(second, fresh.id), 'FORBIDDEN');
    await reject(colleague, fresh.id);
    expect(await day.balance(me)).toMatchObject({ minutes: 90, points: 1 });
    expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
    await expectRefusal(day.confirm(slotId), 'NOTHING_TO_CONFIRM');
  });

  test('are upheld for good, with both answers on record', async () => {
    const { slotId, me, record, disputeId } = await appealed();
    expect(await uphold(reviewer, disputeId)).toMatchObject({
      state: 'ended',
      minutes: 90,
      dispute: { state: 'upheld', answer: '监控显示 12:30 离开', decision: '核对监控，答复属实', appealUntil: null },
    });
    expect(await day.told(me, 'dispute.uphold')).toEqual([expect.stringContaining('核对监控，答复属实')]);
    expect(await day.told(second, 'dispute.uphold')).toHaveLength(1);
    expect((await day.latest(me)).actions).toEqual(['rate']);
    await expectRefusal(object(me, record.id), 'ACTION_NOT_PERMITTED', { state: 'upheld' });
    await expectRefusal(appeal(me, disputeId), 'ACTION_NOT_PERMITTED', { state: 'upheld' });
    await expectRefusal(accept(colleague, disputeId), 'ACTION_NOT_PERMITTED', { state: 'upheld' });
    expect(await day.confirm(slotId)).toMatchObject({ confirmed: 1, minutes: 90 });
  });

  test('come in time, and about the latest objection', async () => {
    const { me, record, disputeId, answered } = await dismissed();
    const until = Date.parse(answered.dispute!.appealUntil!);
    app.clock.set(new Date(until).toISOString());
    await expectRefusal(appeal(me, disputeId), 'APPEAL_OVER', { until: new Date(until).toISOString() });
    expect(await day.latest(me)).toMatchObject({ actions: ['dispute', 'rate'], dispute: { state: 'dismissed', appealUntil: null } });
    const again = await object(me, record.id);
    await expectRefusal(appeal(me, disputeId), 'DISPUTE_OPEN');
    await dismiss(second, again.dispute!.id);
    await expectRefusal(appeal(me, disputeId), 'ACTION_NOT_PERMITTED', { state: 'dismissed' });
    app.clock.set(new Date(until + 15 * DAY).toISOString());
    expect(await appeal(me, again.dispute!.id)).toMatchObject({ dispute: { id: again.dispute!.id, state: 'appealed' } });
  });

  test('are not made of what was not dismissed, or of what stands otherwise by now', async () => {
    const { people, records, slotId, signUps } = await day.served(1);
    const me = people[0]!;
    const dispute = disputeOf(me, records[0]!.id);
    const disputeId = await dispute('open');
    await expectRefusal(appeal(me, disputeId), 'ACTION_NOT_PERMITTED', { state: 'open' });
    await expectRefusal(uphold(reviewer, disputeId), 'ACTION_NOT_PERMITTED', { state: 'open' });
    day.at(5);
    await dispute.onward(disputeId, 'open', 'dismissed');
    await given(app, { organiser: team.organiser }, { slotId, signUpId: signUps[0]! }).record('awaitingApproval');
    await expectRefusal(appeal(me, disputeId), 'ACTION_NOT_PERMITTED', { state: 'awaitingApproval' });
  });

  test('are decided by the next level only: not by who answered, is in charge, or served', async () => {
    const scope = { kind: 'region', code: '150603' } as const;
    const { me, disputeId } = await appealed();
    const grants = [{ role: 'reviewer', scope } as const];
    await expectRefusal(uphold(foreign, disputeId), 'NOT_FOUND');
    await expectRefusal(uphold(second, disputeId), 'FORBIDDEN');
    await expectRefusal(uphold(actorOf({ accountId: me.accountId, volunteerId: me.volunteerId, grants }), disputeId), 'OWN_ENTRY');
    await expectRefusal(uphold(actorOf({ accountId: team.organiser.accountId, grants }), disputeId), 'OWN_ENTRY');
    const inCharge = actorOf({ accountId: second.accountId, grants: [...second.grants, ...grants] });
    await expectRefusal(uphold(inCharge, disputeId), 'FORBIDDEN');
    const { items } = await app.as(inCharge).call('listAppeals', { query: { state: 'open' } });
    expect(items.find(({ id }) => id === disputeId)!.actions).toEqual([]);
    await uphold(colleague, disputeId);
  });

  test('decided twice at once are decided once, appealed twice at once are one', async () => {
    const outcome = (call: Promise<unknown>): Promise<string> =>
      call.then(
        () => 'done',
        (error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error)),
      );
    const { me, disputeId } = await dismissed();
    const asked = await Promise.all([1, 2, 3].map(() => outcome(appeal(me, disputeId))));
    expect(asked.sort()).toEqual(['ACTION_NOT_PERMITTED', 'ACTION_NOT_PERMITTED', 'done']);
    const decided = await Promise.all([outcome(uphold(reviewer, disputeId)), outcome(accept(colleague, disputeId))]);
    expect(decided.sort()).toEqual(['ACTION_NOT_PERMITTED', 'done']);
    const record = await day.latest(me);
    expect([record.state, record.dispute!.state]).toEqual(
      record.dispute!.state === 'upheld' ? ['ended', 'upheld'] : ['awaitingApproval', 'accepted'],
    );
    expect(await day.told(me, `dispute.${record.dispute!.state === 'upheld' ? 'uphold' : 'acceptAppeal'}`)).toHaveLength(1);
  });
});
