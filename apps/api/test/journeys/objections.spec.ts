import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Ledger, VerifyLedger } from '../../src/modules/ledger/index.js';
import { checkIn, serviceDay } from '../builders/attendance.js';
import { given } from '../builders/given.js';
import { hours } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { actorOf, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('objections and ratings on %s', (engine) => {
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

  describe('objections', () => {
    const object = (actor: Actor, attendanceId: number, claimedCheckOutAt?: string) =>
      app.as(actor).call('disputeAttendance', { params: { attendanceId }, body: { reason: '我做到 13 点才走', claimedCheckOutAt } });
    const disputed = (volunteer: Actor, attendanceId: number) => given(app, { volunteer }, { attendanceId }).dispute('open');
    const answer = (actor: Actor, disputeId: number, accept: boolean, checkOutAt = hours(4)) =>
      app.as(actor).call('answerDispute', {
        params: { disputeId },
        body: accept
          ? { decision: 'accept', checkInAt: hours(2), checkOutAt, answer: '核对签到表属实' }
          : { decision: 'dismiss', answer: '监控显示 12:30 离开' },
      });

    test('are answered before confirmation by correction, with a second person', async () => {
      const { slotId, people, records } = await day.served(2);
      const [me, other] = people as [Actor, Actor];
      day.at(5);
      const objected = await object(me, records[0]!.id, hours(4));
      expect(objected).toMatchObject({
        state: 'ended',
        actions: ['rate'],
        dispute: { state: 'open', reason: '我做到 13 点才走', claimedMinutes: 120, answer: null },
      });
      await expectRefusal(object(me, records[0]!.id), 'DISPUTE_OPEN');
      await expectRefusal(object(other, records[0]!.id), 'NOT_FOUND');
      expect(await day.told(second, 'dispute.open')).toEqual(['王志0对“周末图书整理与阅读推广”的服务记录提出异议：我做到 13 点才走']);
      // A record with an open dispute is not confirmed.
      expect(await day.confirm(slotId)).toEqual({ confirmed: 1, minutes: 90, left: 1 });

      const disputeId = objected.dispute!.id;
      await expectRefusal(answer(others.organiser, disputeId, true), 'NOT_FOUND');
      await expectRefusal(answer(team.organiser, disputeId, true, hours(4.5)), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
      await expectRefusal(answer(team.organiser, disputeId, true, hours(3.5)), 'MANUAL_TIMES_WRONG', { reason: 'unchanged' });
      expect((await day.latest(me)).dispute!.state).toBe('open');
      const corrected = await answer(team.organiser, disputeId, true);
      expect(corrected).toMatchObject({
        id: records[0]!.id,
        state: 'awaitingApproval',
        manual: true,
        minutes: 120,
        dispute: { state: 'accepted', answer: '核对签到表属实' },
      });
      await expectRefusal(answer(second, disputeId, false), 'ACTION_NOT_PERMITTED', { state: 'accepted' });
      await expectRefusal(app.as(team.organiser).call('approveManualAttendance', { params: { attendanceId: corrected.id } }), 'OWN_ENTRY');
      await app.as(second).call('approveManualAttendance', { params: { attendanceId: corrected.id } });
      await day.confirm(slotId);
      expect(await day.balance(me)).toMatchObject({ minutes: 120, points: 2 });
      expect(await day.told(me, 'dispute.accept')).toEqual([expect.stringContaining('核对签到表属实')]);
      // The phone shows the record to its volunteer only; to staff the link would open a page without it.
      const linkOf = async (actor: Actor, kind: string) =>
        (await app.as(actor).call('listMyMessages')).items.find((one) => one.kind === kind)!.link;
      expect(await linkOf(me, 'dispute.accept')).toBe(`/packages/attendance/record/index?id=${corrected.id}`);
      expect(await linkOf(second, 'dispute.open')).toBeNull();
      expect(await day.audited(corrected.id)).toEqual([
        'attendance.checkIn',
        'attendance.checkOut',
        'attendance.correct',
        'attendance.approve',
        'attendance.confirm',
      ]);
    });

    test('are answered after confirmation by reversal and a new record', async () => {
      const { slotId, people, records } = await day.served(1);
      await day.confirm(slotId);
      const disputeId = await disputed(people[0]!, records[0]!.id);
      day.at(5);
      const fresh = await answer(team.organiser, disputeId, true);
      expect(fresh).toMatchObject({ state: 'awaitingApproval', minutes: 120, dispute: null });
      expect(await day.balance(people[0]!)).toMatchObject({ minutes: 0, points: 0 });
      await app.as(second).call('approveManualAttendance', { params: { attendanceId: fresh.id } });
      await day.confirm(slotId);
      expect(await day.balance(people[0]!)).toMatchObject({ minutes: 120, points: 2 });
      const { faults } = await app.get(VerifyLedger).run();
      expect(faults).toEqual([]);
    });

    test('pay nothing twice: points spent before the reversal are kept back from what is earned next', async () => {
      const { slotId, people, records } = await day.served(1);
      const me = people[0]!;
      await day.confirm(slotId);
      await app
        .get(Ledger)
        .spend(me.volunteerId!, 1, { key: `spent:${slotId}`, kind: 'redeem', text: '早餐券', sourceType: 'sample', sourceId: null });
      expect(await day.balance(me)).toMatchObject({ minutes: 90, points: 0 });
      const disputeId = await disputed(me, records[0]!.id);
      day.at(5);
      const fresh = await answer(team.organiser, disputeId, true);
      expect(await day.balance(me)).toMatchObject({ minutes: 0, points: 0 });
      await app.as(second).call('approveManualAttendance', { params: { attendanceId: fresh.id } });
      await day.confirm(slotId);
      // Two hours earn two points, one of which has been spent.
      expect(await day.balance(me)).toMatchObject({ minutes: 120, points: 1 });
      expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
    });

    test('are dismissed with reasons, and may be raised again', async () => {
      const { people, records } = await day.served(1);
      const me = people[0]!;
      const disputeId = await disputed(me, records[0]!.id);
      expect(await answer(team.organiser, disputeId, false)).toMatchObject({
        state: 'ended',
        minutes: 90,
        dispute: { state: 'dismissed' },
      });
      expect(await day.told(me, 'dispute.dismiss')).toEqual([expect.stringContaining('监控显示 12:30 离开')]);
      expect((await object(me, records[0]!.id)).dispute).toMatchObject({ state: 'open' });
    });

    test('wait until the service has ended', async () => {
      const { slotId, people } = await day.expected(1);
      day.at(2);
      const { id } = await checkIn(app, team.organiser, slotId, people[0]!);
      await expectRefusal(object(people[0]!, id), 'NOT_YET_ENDED');
      await expectRefusal(app.as(people[0]).call('rateActivity', { params: { attendanceId: id }, body: { stars: 5 } }), 'NOT_YET_ENDED');
    });
  });

  test('nobody confirms, evaluates or corrects the own service', async () => {
    const { slotId, people, records } = await day.served(2);
    const { accountId, volunteerId } = people[0]!;
    const both = actorOf({ accountId, volunteerId, grants: team.organiser.grants });
    const own = records[0]!.id;
    const confirm = (attendanceIds?: number[]) =>
      app.as(both).call('confirmAttendance', { params: { slotId }, body: { ...(attendanceIds && { attendanceIds }) } });
    await expectRefusal(confirm([own]), 'OWN_ENTRY');
    expect(await confirm()).toMatchObject({ confirmed: 1, left: 1 });
    await expectRefusal(confirm(), 'NOTHING_TO_CONFIRM');
    await expectRefusal(app.as(both).call('evaluateService', { params: { attendanceId: own }, body: { stars: 5 } }), 'FORBIDDEN');
    expect(await day.confirm(slotId)).toMatchObject({ confirmed: 1, left: 0 });
  });

  test('both sides rate, once each, also when the record is corrected', async () => {
    const { slotId, people, records, signUps } = await day.served(2);
    const [first, second_] = records as [(typeof records)[0], (typeof records)[0]];
    const rate = (actor: Actor, attendanceId: number, stars: number) =>
      app.as(actor).call('rateActivity', { params: { attendanceId }, body: { stars, words: '井井有条' } });
    const evaluate = (actor: Actor, attendanceId: number) =>
      app.as(actor).call('evaluateService', { params: { attendanceId }, body: { stars: 5, words: '认真' } });
    const before = await day.figures();
    await rate(people[0]!, first.id, 5);
    await rate(people[1]!, second_.id, 4);
    await expectRefusal(rate(people[0]!, first.id, 1), 'ALREADY_RATED');
    await expectRefusal(rate(people[0]!, second_.id, 1), 'NOT_FOUND');
    await app.drain();
    expect(before.ratings).toBe(0);
    expect(await day.figures()).toMatchObject({ averageRating: 4.5, ratings: 2 });

    expect(await evaluate(team.organiser, first.id)).toEqual({ done: true });
    await expectRefusal(evaluate(second, first.id), 'ALREADY_RATED');
    await expectRefusal(evaluate(others.organiser, first.id), 'NOT_FOUND');
    await expectRefusal(evaluate(reviewer, first.id), 'FORBIDDEN');
    expect((await day.latest(people[0]!)).actions).toEqual(['dispute']);
    const roster = await app.as(team.organiser).call('listRoster', { params: { slotId } });
    expect(roster.items.map(({ attendance }) => [attendance!.evaluated, attendance!.actions])).toEqual([
      [true, ['confirm', 'correct']],
      [false, ['confirm', 'correct', 'evaluate']],
    ]);

    await day.confirm(slotId);
    day.at(5);
    const byHand = given(app, { organiser: team.organiser, secondPerson: second }, { slotId, signUpId: signUps[0]! }).record;
    const fresh = await byHand('awaitingApproval');
    await byHand.onward(fresh, 'awaitingApproval', 'ended');
    await expectRefusal(rate(people[0]!, fresh, 1), 'ALREADY_RATED');
    await expectRefusal(evaluate(team.organiser, fresh), 'ALREADY_RATED');
  });
});
