import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { AttendanceReader } from '../../src/modules/attendance/index.js';
import { checkIn, checkOut, serviceDay } from '../builders/attendance.js';
import { given } from '../builders/given.js';
import { givenVolunteers } from '../builders/people.js';
import { givenPublished, hours, slot } from '../builders/projects.js';
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
  let day: ReturnType<typeof serviceDay>;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '图书馆志愿服务队');
    others = await givenTeam(app, '别的服务队');
    second = await givenStaff(app, '第二位管理员', { role: 'organiser', scope: { kind: 'organisation', id: team.id } });
    reviewer = await givenReviewer(app);
    day = serviceDay(app, team, reviewer);
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  test('confirming pays minutes and points, once, and tells', async () => {
    const { slotId, people, records } = await day.served(3);
    await app.drain();
    const before = (await day.figures()).servedMinutes;
    expect(await day.confirm(slotId, [records[0]!.id])).toEqual({ confirmed: 1, minutes: 90, left: 2 });
    expect(await day.confirm(slotId)).toEqual({ confirmed: 2, minutes: 180, left: 0 });
    await expectRefusal(day.confirm(slotId), 'NOTHING_TO_CONFIRM');
    await expectRefusal(day.confirm(slotId, [records[0]!.id]), 'NOTHING_TO_CONFIRM');
    for (const person of people) expect(await day.balance(person)).toMatchObject({ minutes: 90, points: 1 });
    expect(await day.latest(people[0]!)).toMatchObject({ state: 'confirmed', actions: ['dispute', 'rate'] });
    expect(await day.told(people[0]!, 'attendance.confirm')).toEqual([
      '“周末图书整理与阅读推广”的服务时长已确认：1小时30分，获得 1 积分。',
    ]);
    expect((await day.figures()).servedMinutes - before).toBe(270);
    expect(await day.audited(records[0]!.id)).toEqual(['attendance.checkIn', 'attendance.checkOut', 'attendance.confirm']);
    const { items } = await app.as(people[0]).call('listMyLedger');
    expect(
      items.map(({ unit, amount, kind, serviceDate, sourceType, sourceId }) => [unit, amount, kind, serviceDate, sourceType, sourceId]),
    ).toEqual([
      ['points', 1, 'service', '2026-03-05', 'attendance', records[0]!.id],
      ['minutes', 90, 'service', '2026-03-05', 'attendance', records[0]!.id],
    ]);
  });

  test('count for the day in Shanghai on which the service begins, also before eight in the morning', async () => {
    // 22 hours after the test's begin it is 7:00 in Shanghai, and in UTC still the day before.
    const { slots, posts } = await givenPublished(app, team, reviewer, { slots: [slot(22)] });
    const slotId = slots[0]!.id;
    const [me] = (await givenVolunteers(app, 1)) as [Actor];
    await app.as(me).call('signUp', { params: { slotId }, body: { postId: posts[0]!.id } });
    day.at(22);
    await checkIn(app, team.organiser, slotId, me);
    day.at(23.5);
    await checkOut(app, team.organiser, slotId, me);
    await day.confirm(slotId);
    const { items } = await app.as(me).call('listMyLedger');
    expect(items.map(({ serviceDate }) => serviceDate)).toEqual(['2026-03-06', '2026-03-06']);
  });

  test('only its organisers confirm, and only what has ended', async () => {
    const { slotId, records } = await day.served(1);
    const call = (actor: Actor, attendanceIds?: number[]) =>
      app.as(actor).call('confirmAttendance', { params: { slotId }, body: { attendanceIds } });
    await expectRefusal(call(others.organiser), 'NOT_FOUND');
    await expectRefusal(call(reviewer), 'FORBIDDEN');
    await expectRefusal(call(team.organiser, [records[0]!.id, 999_999]), 'NOT_FOUND');
    expect((await app.as(team.organiser).call('listRoster', { params: { slotId } })).items[0]!.attendance).toMatchObject({
      state: 'ended',
      actions: ['confirm', 'correct', 'evaluate'],
    });
    const { slotId: nobodyYet } = await day.expected(1);
    await expectRefusal(day.confirm(nobodyYet), 'NOTHING_TO_CONFIRM');
  });

  test('what waits for confirmation is listed, most urgent first, and becomes overdue', async () => {
    const mine = await givenTeam(app, '待确认服务队');
    const published = await givenPublished(app, mine, reviewer, { slots: [slot(2), slot(30)] });
    const [first, later] = published.slots;
    const people = await givenVolunteers(app, 2);
    for (const [each, start] of [
      [first!, 2],
      [later!, 30],
    ] as const) {
      day.at(start);
      for (const person of people) await checkIn(app, mine.organiser, each.id, person);
      day.at(start + 1);
      for (const person of people) await checkOut(app, mine.organiser, each.id, person);
    }
    day.at(31.5);
    const list = (actor: Actor) => app.as(actor).call('listToConfirm');
    expect((await list(mine.organiser)).items.map(({ slotId }) => slotId)).toEqual([first!.id]);
    day.at(33);
    const record = await day.latest(people[0]!);
    await given(app, { volunteer: people[0]! }, { attendanceId: record.id }).dispute('open');
    const { items, total } = await list(mine.organiser);
    expect(total).toBe(2);
    expect(items).toMatchObject([
      {
        slotId: first!.id,
        projectId: published.id,
        organisationName: mine.name,
        toConfirm: 2,
        disputed: 0,
        awaitingApproval: 0,
        overdue: false,
        dueAt: '2026-03-19T16:00:00.000Z',
        endsAt: hours(4),
      },
      { slotId: later!.id, toConfirm: 1, disputed: 1, overdue: false, dueAt: '2026-03-20T16:00:00.000Z' },
    ]);
    expect((await list(others.organiser)).items.some(({ slotId }) => slotId === first!.id)).toBe(false);
    app.clock.set('2026-03-19T16:00:00.001Z');
    expect((await list(reviewer)).items.filter(({ projectId }) => projectId === published.id).map(({ overdue }) => overdue)).toEqual([
      true,
      false,
    ]);
    expect(await app.get(AttendanceReader).overdue([mine.id, others.id], new Date('2026-03-19T16:00:00.001Z'))).toEqual(
      new Map([[mine.id, 2]]),
    );
  });

  describe('entered by hand', () => {
    const times = (from = 2, until = 4) => ({ checkInAt: hours(from), checkOutAt: hours(until), reason: '手机没电，现场签名为证' });
    const enter = (slotId: number, signUpId: number, body: Partial<ReturnType<typeof times>> = {}, actor = team.organiser) =>
      app.as(actor).call('recordManualAttendance', { params: { slotId }, body: { signUpId, ...times(), ...body } });
    const approve = (actor: Actor, attendanceId: number) => app.as(actor).call('approveManualAttendance', { params: { attendanceId } });
    const reject = (actor: Actor, attendanceId: number) =>
      app.as(actor).call('rejectManualAttendance', { params: { attendanceId }, body: { reason: '没有签名' } });

    test('hours count only after a second person approves and the organiser confirms', async () => {
      const { slotId, people, signUps } = await day.expected(1);
      day.at(5);
      const entry = await enter(slotId, signUps[0]!);
      expect(entry).toMatchObject({
        state: 'awaitingApproval',
        manual: true,
        minutes: 120,
        checkInMethod: 'manual',
        reason: '手机没电，现场签名为证',
        actions: [],
      });
      await expectRefusal(day.confirm(slotId), 'NOTHING_TO_CONFIRM');
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
      expect(await day.balance(people[0]!)).toMatchObject({ minutes: 0, points: 0 });
      await day.confirm(slotId);
      expect(await day.balance(people[0]!)).toMatchObject({ minutes: 120, points: 2 });
      expect(await day.audited(entry.id)).toEqual(['attendance.recordManual', 'attendance.approve', 'attendance.confirm']);
    });

    test('nobody approves the own service, even when somebody else entered it', async () => {
      const { slotId, people, signUps } = await day.expected(1);
      day.at(5);
      const entry = await enter(slotId, signUps[0]!);
      await expectRefusal(approve({ ...second, volunteerId: people[0]!.volunteerId }, entry.id), 'OWN_ENTRY');
      expect((await approve(reviewer, entry.id)).state).toBe('ended');
    });

    test('times lie within the slot and in the past', async () => {
      const { slotId, signUps } = await day.expected(1);
      day.at(3);
      await expectRefusal(enter(slotId, signUps[0]!), 'MANUAL_TIMES_WRONG', { reason: 'future' });
      day.at(5);
      await expectRefusal(enter(slotId, signUps[0]!, { checkInAt: hours(1.9) }), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
      await expectRefusal(enter(slotId, signUps[0]!, { checkOutAt: hours(4.1) }), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
      await expectRefusal(enter(slotId, signUps[0]!, { checkOutAt: hours(2) }), 'MANUAL_TIMES_WRONG', { reason: 'endBeforeStart' });
      await expectRefusal(enter(slotId, 999_999), 'NOT_SIGNED_UP');
      await expectRefusal(enter(slotId, signUps[0]!, {}, others.organiser), 'NOT_FOUND');
      const { signUps: elsewhere } = await day.expected(1);
      day.at(5);
      await expectRefusal(enter(slotId, elsewhere[0]!), 'NOT_SIGNED_UP');
    });

    test('a rejected entry may be entered anew, or scanned', async () => {
      const { slotId, people, signUps } = await day.expected(2);
      day.at(3);
      const entries = [];
      for (const signUpId of signUps) entries.push(await enter(slotId, signUpId, { checkOutAt: hours(3) }));
      for (const { id } of entries) expect(await reject(second, id)).toMatchObject({ state: 'rejected', actions: [] });
      expect(await day.told(team.organiser, 'attendance.reject')).toHaveLength(2);
      expect(await checkIn(app, team.organiser, slotId, people[0]!)).toMatchObject({ state: 'present', manual: false });
      const again = await enter(slotId, signUps[1]!, { checkOutAt: hours(2.5) });
      expect(again).toMatchObject({ state: 'awaitingApproval', minutes: 30 });
      expect(again.id).not.toBe(entries[1]!.id);
      await expectRefusal(enter(slotId, signUps[1]!, { checkOutAt: hours(2.5) }), 'STATE_CHANGED', { state: 'awaitingApproval' });
    });

    test('somebody who is there, or has been there, is corrected; a rejected correction takes nothing away', async () => {
      const { slotId, people, signUps } = await day.expected(2);
      day.at(2);
      for (const person of people) await checkIn(app, team.organiser, slotId, person);
      day.at(3);
      await checkOut(app, team.organiser, slotId, people[1]!);
      const [present, ended] = [await day.latest(people[0]!), await day.latest(people[1]!)];
      expect(await enter(slotId, signUps[0]!, { checkOutAt: hours(2.5) })).toMatchObject({
        id: present.id,
        state: 'awaitingApproval',
        minutes: 30,
      });
      day.at(5);
      expect(await enter(slotId, signUps[1]!)).toMatchObject({ id: ended.id, state: 'awaitingApproval', minutes: 120 });
      for (const { id } of [present, ended]) await reject(second, id);
      expect(await day.latest(people[0]!)).toMatchObject({ state: 'present', checkInMethod: 'code', checkOutAt: null, minutes: null });
      expect(await day.latest(people[1]!)).toMatchObject({
        state: 'ended',
        checkOutMethod: 'code',
        minutes: 60,
        manual: false,
        reason: null,
      });
      await app.drain();
      expect(await day.latest(people[0]!)).toMatchObject({ state: 'ended', checkOutMethod: 'auto', minutes: 120 });
      expect(await day.confirm(slotId)).toEqual({ confirmed: 2, minutes: 180, left: 0 });
    });

    test('after confirmation by reversal and a new record', async () => {
      const { slotId, people, signUps, records } = await day.served(1);
      // Earlier tests used the same hour, so their jobs are run first.
      day.at(5);
      await day.confirm(slotId);
      await app.drain();
      const before = (await day.figures()).servedMinutes;
      const fresh = await enter(slotId, signUps[0]!);
      expect(fresh).toMatchObject({ state: 'awaitingApproval', minutes: 120 });
      expect(await day.balance(people[0]!)).toMatchObject({ minutes: 0, points: 0 });
      expect((await app.as(people[0]).call('listMyAttendance')).items.map(({ id, state }) => [id, state])).toEqual([
        [fresh.id, 'awaitingApproval'],
        [records[0]!.id, 'reversed'],
      ]);
      expect(await day.told(people[0]!, 'attendance.reverse')).toHaveLength(1);
      expect((await day.figures()).servedMinutes).toBe(before - 90);
      await reject(reviewer, fresh.id);
      expect(await day.latest(people[0]!)).toMatchObject({ state: 'confirmed', minutes: 90, manual: false });
      expect(await day.balance(people[0]!)).toMatchObject({ minutes: 90, points: 1 });
      await app.drain();
      expect((await day.figures()).servedMinutes).toBe(before);
    });
  });
});
