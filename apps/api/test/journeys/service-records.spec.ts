import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { AttendanceReader } from '../../src/modules/attendance/index.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { checkIn, checkOut } from '../builders/attendance.js';
import { givenVolunteers } from '../builders/people.js';
import { givenPublished, hours, slot, type ProjectInput } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('service records on %s', (engine) => {
  let app: TestApp;
  let team: Team;
  let second: Actor;
  let reviewer: Actor;
  let others: Team;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '图书馆志愿服务队');
    others = await givenTeam(app, '别的服务队');
    second = await givenStaff(app, '第二位管理员', { role: 'organiser', scope: { kind: 'organisation', id: team.id } });
    reviewer = await givenReviewer(app);
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  const at = (n: number) => app.clock.set(hours(n));
  const organiser = () => app.as(team.organiser);
  /** So many people signed up for two hours from 11:00 in Shanghai. */
  const expected = async (count: number, change: Partial<ProjectInput> = {}) => {
    app.clock.set(TEST_NOW);
    const { slots, posts } = await givenPublished(app, team, reviewer, { slots: [slot(2)], ...change });
    const slotId = slots[0]!.id;
    const people = await givenVolunteers(app, count);
    const signUps: number[] = [];
    for (const person of people) {
      const { id } = await app.as(person).call('signUp', { params: { slotId }, body: { postId: posts[0]!.id } });
      signUps.push(id);
    }
    return { slotId, people, signUps };
  };
  /** The first `count` of them served from the start to `until`. */
  const served = async (count: number, until = 3.5, signedUp = count) => {
    const duty = await expected(signedUp);
    at(2);
    for (const person of duty.people.slice(0, count)) await checkIn(app, team.organiser, duty.slotId, person);
    at(until);
    const records = [];
    for (const person of duty.people.slice(0, count)) records.push(await checkOut(app, team.organiser, duty.slotId, person));
    return { ...duty, records };
  };
  const confirm = (slotId: number, attendanceIds?: number[]) => organiser().call('confirmAttendance', { params: { slotId }, body: { attendanceIds } });
  const balance = async (actor: Actor) => (await app.as(actor).call('listMyLedger')).balance;
  const latest = async (actor: Actor) => (await app.as(actor).call('listMyAttendance')).items[0]!;
  const told = async (actor: Actor, kind: string) => {
    await app.drain();
    return (await app.get(Db).em.findBy(Message, { accountId: actor.accountId, kind })).map(({ text }) => text);
  };
  const audited = async (attendanceId: number) =>
    (await app.get(Db).em.find(AuditEntry, { where: { subject: 'attendance', subjectId: attendanceId }, order: { id: 'ASC' } })).map(({ action }) => action);
  const figures = async () => app.as().call('getOrganisation', { params: { organisationId: team.id } });

  test('confirming pays minutes and points, once, and tells', async () => {
    const { slotId, people, records } = await served(3);
    await app.drain();
    const before = (await figures()).servedMinutes;
    expect(await confirm(slotId, [records[0]!.id])).toEqual({ confirmed: 1, minutes: 90, left: 2 });
    expect(await confirm(slotId)).toEqual({ confirmed: 2, minutes: 180, left: 0 });
    await expectRefusal(confirm(slotId), 'NOTHING_TO_CONFIRM');
    await expectRefusal(confirm(slotId, [records[0]!.id]), 'NOTHING_TO_CONFIRM');
    for (const person of people) expect(await balance(person)).toMatchObject({ minutes: 90, points: 1 });
    expect(await latest(people[0]!)).toMatchObject({ state: 'confirmed', actions: ['dispute', 'rate'] });
    expect(await told(people[0]!, 'attendance.confirm')).toEqual(['“周末图书整理与阅读推广”的服务时长已确认：1 小时 30 分钟，获得 1 积分。']);
    expect((await figures()).servedMinutes - before).toBe(270);
    expect(await audited(records[0]!.id)).toEqual(['attendance.checkOut', 'attendance.confirm']);
    const { items } = await app.as(people[0]).call('listMyLedger');
    expect(items.map(({ unit, amount, kind, serviceDate, sourceType, sourceId }) => [unit, amount, kind, serviceDate, sourceType, sourceId])).toEqual([
      ['points', 1, 'service', '2026-03-05', 'attendance', records[0]!.id],
      ['minutes', 90, 'service', '2026-03-05', 'attendance', records[0]!.id],
    ]);
  });

  test('only its organisers confirm, and only what has ended', async () => {
    const { slotId, records } = await served(1, 3.5, 2);
    const call = (actor: Actor, attendanceIds?: number[]) => app.as(actor).call('confirmAttendance', { params: { slotId }, body: { attendanceIds } });
    await expectRefusal(call(others.organiser), 'NOT_FOUND');
    await expectRefusal(call(reviewer), 'FORBIDDEN');
    await expectRefusal(call(team.organiser, [records[0]!.id, 999_999]), 'NOT_FOUND');
    expect((await app.as(team.organiser).call('listRoster', { params: { slotId } })).items[0]!.attendance).toMatchObject({
      state: 'ended',
      actions: ['confirm', 'correct', 'evaluate'],
    });
    const { slotId: nobodyYet } = await expected(1);
    await expectRefusal(confirm(nobodyYet), 'NOTHING_TO_CONFIRM');
  });

  test('what waits for confirmation is listed, most urgent first, and becomes overdue', async () => {
    const mine = await givenTeam(app, '待确认服务队');
    const published = await givenPublished(app, mine, reviewer, { slots: [slot(2), slot(30)] });
    const [first, later] = published.slots;
    const people = await givenVolunteers(app, 2);
    for (const [each, start] of [[first!, 2], [later!, 30]] as const) {
      at(start);
      for (const person of people) await checkIn(app, mine.organiser, each.id, person);
      at(start + 1);
      for (const person of people) await checkOut(app, mine.organiser, each.id, person);
    }
    at(31.5);
    const list = (actor: Actor) => app.as(actor).call('listToConfirm');
    expect((await list(mine.organiser)).items.map(({ slotId }) => slotId)).toEqual([first!.id]);
    at(33);
    const record = await latest(people[0]!);
    await app.as(people[0]).call('disputeAttendance', { params: { attendanceId: record.id }, body: { reason: '我一直做到最后' } });
    const { items, total } = await list(mine.organiser);
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { slotId: first!.id, projectId: published.id, organisationName: mine.name, toConfirm: 2, disputed: 0, awaitingApproval: 0, overdue: false, dueAt: '2026-03-19T16:00:00.000Z', endsAt: hours(4) },
      { slotId: later!.id, toConfirm: 1, disputed: 1, overdue: false, dueAt: '2026-03-20T16:00:00.000Z' },
    ]);
    expect((await list(others.organiser)).items.some(({ slotId }) => slotId === first!.id)).toBe(false);
    app.clock.set('2026-03-19T16:00:00.001Z');
    expect((await list(reviewer)).items.filter(({ projectId }) => projectId === published.id).map(({ overdue }) => overdue)).toEqual([true, false]);
    expect(await app.get(AttendanceReader).overdue([mine.id, others.id], new Date('2026-03-19T16:00:00.001Z'))).toEqual(new Map([[mine.id, 2]]));
  });

  describe('entered by hand', () => {
    const times = (from = 2, until = 4) => ({ checkInAt: hours(from), checkOutAt: hours(until), reason: '手机没电,现场签名为证' });
    const enter = (slotId: number, signUpId: number, body: Partial<ReturnType<typeof times>> = {}, actor = team.organiser) =>
      app.as(actor).call('recordManualAttendance', { params: { slotId }, body: { signUpId, ...times(), ...body } });
    const approve = (actor: Actor, attendanceId: number) => app.as(actor).call('approveManualAttendance', { params: { attendanceId } });
    const reject = (actor: Actor, attendanceId: number) => app.as(actor).call('rejectManualAttendance', { params: { attendanceId }, body: { reason: '没有签名' } });

    test('hours count only after a second person approves and the organiser confirms', async () => {
      const { slotId, people, signUps } = await expected(1);
      at(5);
      const entry = await enter(slotId, signUps[0]!);
      expect(entry).toMatchObject({ state: 'awaitingApproval', manual: true, minutes: 120, checkInMethod: 'manual', reason: '手机没电,现场签名为证', actions: [] });
      await expectRefusal(confirm(slotId), 'NOTHING_TO_CONFIRM');
      await expectRefusal(approve(team.organiser, entry.id), 'OWN_ENTRY');
      await expectRefusal(reject(team.organiser, entry.id), 'OWN_ENTRY');
      await expectRefusal(approve(others.organiser, entry.id), 'NOT_FOUND');
      const waiting = await app.as(second).call('listManualAttendance');
      expect(waiting.items.find(({ id }) => id === entry.id)).toMatchObject({
        volunteerName: '王志0',
        enteredById: team.organiser.accountId,
        enteredByName: '图书馆志愿服务队管理员',
        enteredAt: hours(5),
        actions: ['approve', 'reject'],
      });
      expect((await app.as(others.organiser).call('listManualAttendance')).total).toBe(0);
      expect(await approve(second, entry.id)).toMatchObject({ state: 'ended', actions: ['confirm', 'correct', 'evaluate'] });
      await expectRefusal(approve(reviewer, entry.id), 'ACTION_NOT_PERMITTED', { state: 'ended' });
      expect(await balance(people[0]!)).toMatchObject({ minutes: 0, points: 0 });
      await confirm(slotId);
      expect(await balance(people[0]!)).toMatchObject({ minutes: 120, points: 2 });
      expect(await audited(entry.id)).toEqual(['attendance.recordManual', 'attendance.approve', 'attendance.confirm']);
    });

    test('nobody approves the own service, even when somebody else entered it', async () => {
      const { slotId, people, signUps } = await expected(1);
      at(5);
      const entry = await enter(slotId, signUps[0]!);
      await expectRefusal(approve({ ...second, volunteerId: people[0]!.volunteerId }, entry.id), 'OWN_ENTRY');
      expect((await approve(reviewer, entry.id)).state).toBe('ended');
    });

    test('times lie within the slot and in the past', async () => {
      const { slotId, signUps } = await expected(1);
      at(3);
      await expectRefusal(enter(slotId, signUps[0]!), 'MANUAL_TIMES_WRONG', { reason: 'future' });
      at(5);
      await expectRefusal(enter(slotId, signUps[0]!, { checkInAt: hours(1.9) }), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
      await expectRefusal(enter(slotId, signUps[0]!, { checkOutAt: hours(4.1) }), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
      await expectRefusal(enter(slotId, signUps[0]!, { checkOutAt: hours(2) }), 'MANUAL_TIMES_WRONG', { reason: 'endBeforeStart' });
      await expectRefusal(enter(slotId, 999_999), 'NOT_SIGNED_UP');
      await expectRefusal(enter(slotId, signUps[0]!, {}, others.organiser), 'NOT_FOUND');
      const { signUps: elsewhere } = await expected(1);
      at(5);
      await expectRefusal(enter(slotId, elsewhere[0]!), 'NOT_SIGNED_UP');
    });

    test('a rejected entry may be entered anew, or scanned', async () => {
      const { slotId, people, signUps } = await expected(2);
      at(3);
      const entries = [];
      for (const signUpId of signUps) entries.push(await enter(slotId, signUpId, { checkOutAt: hours(3) }));
      for (const { id } of entries) expect(await reject(second, id)).toMatchObject({ state: 'rejected', actions: [] });
      expect(await told(team.organiser, 'attendance.reject')).toHaveLength(2);
      expect(await checkIn(app, team.organiser, slotId, people[0]!)).toMatchObject({ state: 'present', manual: false });
      const again = await enter(slotId, signUps[1]!, { checkOutAt: hours(2.5) });
      expect(again).toMatchObject({ state: 'awaitingApproval', minutes: 30 });
      expect(again.id).not.toBe(entries[1]!.id);
      await expectRefusal(enter(slotId, signUps[1]!, { checkOutAt: hours(2.5) }), 'STATE_CHANGED', { state: 'awaitingApproval' });
    });

    test('somebody who is there, or has been there, is corrected; a rejected correction takes nothing away', async () => {
      const { slotId, people, signUps } = await expected(2);
      at(2);
      for (const person of people) await checkIn(app, team.organiser, slotId, person);
      at(3);
      await checkOut(app, team.organiser, slotId, people[1]!);
      const [present, ended] = [await latest(people[0]!), await latest(people[1]!)];
      expect(await enter(slotId, signUps[0]!, { checkOutAt: hours(2.5) })).toMatchObject({ id: present.id, state: 'awaitingApproval', minutes: 30 });
      at(5);
      expect(await enter(slotId, signUps[1]!)).toMatchObject({ id: ended.id, state: 'awaitingApproval', minutes: 120 });
      for (const { id } of [present, ended]) await reject(second, id);
      expect(await latest(people[0]!)).toMatchObject({ state: 'present', checkInMethod: 'code', checkOutAt: null, minutes: null });
      expect(await latest(people[1]!)).toMatchObject({ state: 'ended', checkOutMethod: 'code', minutes: 60, manual: false, reason: null });
      await app.drain();
      expect(await latest(people[0]!)).toMatchObject({ state: 'ended', checkOutMethod: 'auto', minutes: 120 });
      expect(await confirm(slotId)).toEqual({ confirmed: 2, minutes: 180, left: 0 });
    });

    test('after confirmation by reversal and a new record', async () => {
      const { slotId, people, signUps, records } = await served(1);
      // Earlier tests stood at this hour: what they left to do is done first.
      at(5);
      await confirm(slotId);
      await app.drain();
      const before = (await figures()).servedMinutes;
      const fresh = await enter(slotId, signUps[0]!);
      expect(fresh).toMatchObject({ state: 'awaitingApproval', minutes: 120 });
      expect(await balance(people[0]!)).toMatchObject({ minutes: 0, points: 0 });
      expect((await app.as(people[0]).call('listMyAttendance')).items.map(({ id, state }) => [id, state])).toEqual([
        [fresh.id, 'awaitingApproval'],
        [records[0]!.id, 'reversed'],
      ]);
      expect(await told(people[0]!, 'attendance.reverse')).toHaveLength(1);
      expect((await figures()).servedMinutes).toBe(before - 90);
      await reject(reviewer, fresh.id);
      expect(await latest(people[0]!)).toMatchObject({ state: 'ended', minutes: 90, manual: false });
      await confirm(slotId);
      expect(await balance(people[0]!)).toMatchObject({ minutes: 90, points: 1 });
      await app.drain();
      expect((await figures()).servedMinutes).toBe(before);
    });
  });

  describe('objections', () => {
    const object = (actor: Actor, attendanceId: number, claimedCheckOutAt?: string) =>
      app.as(actor).call('disputeAttendance', { params: { attendanceId }, body: { reason: '我做到 13 点才走', claimedCheckOutAt } });
    const answer = (actor: Actor, disputeId: number, accept: boolean, checkOutAt = hours(4)) =>
      app.as(actor).call('answerDispute', {
        params: { disputeId },
        body: accept ? { decision: 'accept', checkInAt: hours(2), checkOutAt, answer: '核对签到表属实' } : { decision: 'dismiss', answer: '监控显示 12:30 离开' },
      });

    test('are answered before confirmation by correction, with a second person', async () => {
      const { slotId, people, records } = await served(2);
      const [me, other] = people as [Actor, Actor];
      at(5);
      const objected = await object(me, records[0]!.id, hours(4));
      expect(objected).toMatchObject({ state: 'ended', actions: ['rate'], dispute: { state: 'open', reason: '我做到 13 点才走', claimedMinutes: 120, answer: null } });
      await expectRefusal(object(me, records[0]!.id), 'DISPUTE_OPEN');
      await expectRefusal(object(other, records[0]!.id), 'NOT_FOUND');
      expect(await told(second, 'dispute.open')).toEqual(['王志0对“周末图书整理与阅读推广”的服务记录提出异议：我做到 13 点才走']);
      // Nobody confirms over an open objection.
      expect(await confirm(slotId)).toEqual({ confirmed: 1, minutes: 90, left: 1 });

      const disputeId = objected.dispute!.id;
      await expectRefusal(answer(others.organiser, disputeId, true), 'NOT_FOUND');
      await expectRefusal(answer(team.organiser, disputeId, true, hours(4.5)), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
      expect((await latest(me)).dispute!.state).toBe('open');
      const corrected = await answer(team.organiser, disputeId, true);
      expect(corrected).toMatchObject({ id: records[0]!.id, state: 'awaitingApproval', manual: true, minutes: 120, dispute: { state: 'accepted', answer: '核对签到表属实' } });
      await expectRefusal(answer(second, disputeId, false), 'ACTION_NOT_PERMITTED', { state: 'accepted' });
      await expectRefusal(app.as(team.organiser).call('approveManualAttendance', { params: { attendanceId: corrected.id } }), 'OWN_ENTRY');
      await app.as(second).call('approveManualAttendance', { params: { attendanceId: corrected.id } });
      await confirm(slotId);
      expect(await balance(me)).toMatchObject({ minutes: 120, points: 2 });
      expect(await told(me, 'dispute.accept')).toEqual([expect.stringContaining('核对签到表属实')]);
      expect(await audited(corrected.id)).toEqual(['attendance.checkOut', 'attendance.correct', 'attendance.approve', 'attendance.confirm']);
    });

    test('are answered after confirmation by reversal and a new record', async () => {
      const { slotId, people, records } = await served(1);
      await confirm(slotId);
      const { dispute } = await object(people[0]!, records[0]!.id);
      at(5);
      const fresh = await answer(team.organiser, dispute!.id, true);
      expect(fresh).toMatchObject({ state: 'awaitingApproval', minutes: 120, dispute: null });
      expect(await balance(people[0]!)).toMatchObject({ minutes: 0, points: 0 });
      await app.as(second).call('approveManualAttendance', { params: { attendanceId: fresh.id } });
      await confirm(slotId);
      expect(await balance(people[0]!)).toMatchObject({ minutes: 120, points: 2 });
      const { faults } = await app.get(VerifyLedger).run();
      expect(faults).toEqual([]);
    });

    test('are dismissed with reasons, and may be raised again', async () => {
      const { people, records } = await served(1);
      const me = people[0]!;
      const { dispute } = await object(me, records[0]!.id);
      expect(await answer(team.organiser, dispute!.id, false)).toMatchObject({ state: 'ended', minutes: 90, dispute: { state: 'dismissed' } });
      expect(await told(me, 'dispute.dismiss')).toEqual([expect.stringContaining('监控显示 12:30 离开')]);
      expect((await object(me, records[0]!.id)).dispute).toMatchObject({ state: 'open' });
    });

    test('wait until the service has ended', async () => {
      const { slotId, people } = await expected(1);
      at(2);
      const { id } = await checkIn(app, team.organiser, slotId, people[0]!);
      await expectRefusal(object(people[0]!, id), 'NOT_YET_ENDED');
      await expectRefusal(app.as(people[0]).call('rateActivity', { params: { attendanceId: id }, body: { stars: 5 } }), 'NOT_YET_ENDED');
    });
  });

  test('both sides rate, once each, also when the record is corrected', async () => {
    const { slotId, people, records, signUps } = await served(2);
    const [first, second_] = records as [(typeof records)[0], (typeof records)[0]];
    const rate = (actor: Actor, attendanceId: number, stars: number) => app.as(actor).call('rateActivity', { params: { attendanceId }, body: { stars, words: '井井有条' } });
    const evaluate = (actor: Actor, attendanceId: number) => app.as(actor).call('evaluateService', { params: { attendanceId }, body: { stars: 5, words: '认真' } });
    const before = await figures();
    await rate(people[0]!, first.id, 5);
    await rate(people[1]!, second_.id, 4);
    await expectRefusal(rate(people[0]!, first.id, 1), 'ALREADY_RATED');
    await expectRefusal(rate(people[0]!, second_.id, 1), 'NOT_FOUND');
    await app.drain();
    expect(before.ratings).toBe(0);
    expect(await figures()).toMatchObject({ rating: 4.5, ratings: 2 });

    expect(await evaluate(team.organiser, first.id)).toEqual({ done: true });
    await expectRefusal(evaluate(second, first.id), 'ALREADY_RATED');
    await expectRefusal(evaluate(others.organiser, first.id), 'NOT_FOUND');
    await expectRefusal(evaluate(reviewer, first.id), 'FORBIDDEN');
    expect((await latest(people[0]!)).actions).toEqual(['dispute']);
    const roster = await organiser().call('listRoster', { params: { slotId } });
    expect(roster.items.map(({ attendance }) => [attendance!.evaluated, attendance!.actions])).toEqual([
      [true, ['confirm', 'correct']],
      [false, ['confirm', 'correct', 'evaluate']],
    ]);

    await confirm(slotId);
    at(5);
    const body = { signUpId: signUps[0]!, checkInAt: hours(2), checkOutAt: hours(4), reason: '签到表为证' };
    const fresh = await organiser().call('recordManualAttendance', { params: { slotId }, body });
    await app.as(second).call('approveManualAttendance', { params: { attendanceId: fresh.id } });
    await expectRefusal(rate(people[0]!, fresh.id, 1), 'ALREADY_RATED');
    await expectRefusal(evaluate(team.organiser, fresh.id), 'ALREADY_RATED');
  });
});
