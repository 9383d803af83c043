import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { VolunteerStandings } from '../../src/modules/volunteers/index.js';
import { given } from '../builders/given.js';
import { APPOINTED, codeOf, givenCoordinator, givenItem, givenOperator } from '../builders/orders.js';
import { givenResident, givenVolunteer } from '../builders/people.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenTeam } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const later = (minutes: number): string => new Date(new Date(APPOINTED).getTime() + minutes * 60_000).toISOString();

describe.each(engines)('times confirmed by phone on %s', (engine) => {
  let app: TestApp;
  let resident: Actor;
  let coordinator: Actor;
  let second: Actor;
  let volunteer: Actor;
  let orderId: number;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    coordinator = await givenCoordinator(app);
    second = await givenCoordinator(app, '150603001', '街道调度员');
  });
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    resident = await givenResident(app);
    volunteer = await givenVolunteer(app);
    const itemId = await givenItem(app);
    orderId = await given(app, { resident, coordinator, volunteer }, { itemId }).order('dispatched');
    app.clock.set(later(120));
  });
  afterAll(() => app.close());

  const on = () => ({ params: { orderId } });
  const confirm = (from: number, to: number) =>
    app.as(coordinator).call('confirmOrderByPhone', {
      ...on(),
      body: { startedAt: later(from), finishedAt: later(to), reason: '电话核实' },
    });
  const disputeOf = (attendanceId: number) => given(app, { volunteer, organiser: coordinator }, { attendanceId }).dispute;
  const minutes = async () => {
    await app.drain();
    return (await app.get(VolunteerStandings).balanceOf(volunteer.volunteerId!)).minutes;
  };

  test('are labelled, and paid only after a second person has approved them', async () => {
    const entered = await confirm(10, 60);
    expect(entered).toMatchObject({
      state: 'served',
      awaitingApproval: true,
      attendance: { manual: true, checkInMethod: 'manual', minutes: 50, enteredByName: '调度员其其格', reason: '电话核实', actions: [] },
    });
    expect(entered.actions).not.toContain('settle');
    await app.drain();
    const told = await app.get(Db).em.findBy(Message, { kind: 'order.confirmByPhone' });
    expect(told.map(({ accountId }) => accountId)).toContain(second.accountId);
    expect(told.map(({ accountId }) => accountId)).not.toContain(coordinator.accountId);
    const params = { attendanceId: entered.attendance!.id };
    await expectRefusal(app.as(coordinator).call('settleOrder', on()), 'APPROVAL_PENDING');
    await expectRefusal(app.as(coordinator).call('approveManualAttendance', { params }), 'OWN_ENTRY');
    await expectRefusal(confirm(10, 50), 'STATE_CHANGED');
    const away = await givenCoordinator(app, '150603002', '别处调度员');
    await expectRefusal(app.as(away).call('approveManualAttendance', { params }), 'NOT_FOUND');
    const organiser = (await givenTeam(app, `志愿队${orderId}`)).organiser;
    await expectRefusal(app.as(organiser).call('approveManualAttendance', { params }), 'NOT_FOUND');

    const waiting = await app.as(second).call('listManualAttendance', { query: { pageSize: 100 } });
    expect(waiting.items.find(({ id }) => id === params.attendanceId)).toMatchObject({ kind: 'order', actions: ['approve', 'reject'] });
    expect((await app.as(organiser).call('listManualAttendance', { query: { pageSize: 100 } })).items).toEqual([]);
    const { items } = await app.as(second).call('getMyQueue');
    expect(items.find(({ kind }) => kind === 'manualApproval')!.count).toBeGreaterThan(0);

    await app.as(second).call('approveManualAttendance', { params });
    expect(await minutes()).toBe(0);
    expect(await app.as(coordinator).call('settleOrder', on())).toMatchObject({ state: 'settled', attendance: { minutes: 50 } });
    expect(await minutes()).toBe(50);
    expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
  });

  test('a reviewer may be the second person; what is rejected is entered again', async () => {
    const first = await confirm(0, 60);
    const reviewer = await givenReviewer(app);
    await app.as(reviewer).call('rejectManualAttendance', { params: { attendanceId: first.attendance!.id }, body: { reason: '时间不对' } });
    await expectRefusal(app.as(coordinator).call('settleOrder', on()), 'NO_SERVICE_RECORD');
    const again = await confirm(5, 45);
    expect(again).toMatchObject({ state: 'served', attendance: { state: 'awaitingApproval', minutes: 40 } });
    expect(again.attendance!.id).not.toBe(first.attendance!.id);
  });

  test('must be in the past, and no longer than planned', async () => {
    await expectRefusal(confirm(60, 30), 'MANUAL_TIMES_WRONG', { reason: 'endBeforeStart' });
    await expectRefusal(confirm(90, 125), 'MANUAL_TIMES_WRONG', { reason: 'future' });
    await expectRefusal(confirm(-90, 0), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
    await expectRefusal(confirm(0, 90), 'MANUAL_TIMES_WRONG', { reason: 'outsideSlot' });
    await app.as(coordinator).call('extendOrder', { ...on(), body: { minutes: 90 } });
    expect(await confirm(0, 90)).toMatchObject({ attendance: { minutes: 90 } });
    const operator = await givenOperator(app);
    const body = { startedAt: later(0), finishedAt: later(30), reason: '电话核实' };
    await expectRefusal(app.as(operator).call('confirmOrderByPhone', { ...on(), body }), 'FORBIDDEN');
  });

  test('correct a scan that was forgotten; the activity endpoints do not touch the record', async () => {
    app.clock.set(later(10));
    const door = await codeOf(app, resident, orderId);
    const { attendance } = await app.as(volunteer).call('startOrder', { ...on(), body: { code: door.code } });
    const params = { attendanceId: attendance!.id };
    app.clock.set(later(60));
    expect(await confirm(0, 55)).toMatchObject({ state: 'served', attendance: { id: params.attendanceId, minutes: 55, manual: true } });
    await app.as(second).call('approveManualAttendance', { params });
    const team = await givenTeam(app, `服务队${orderId}`);
    await expectRefusal(app.as(team.organiser).call('evaluateService', { params, body: { stars: 5 } }), 'NOT_FOUND');
    await expectRefusal(app.as(volunteer).call('rateActivity', { params, body: { stars: 5 } }), 'NOT_FOUND');
    await expectRefusal(app.as(volunteer).call('checkIn', { body: { slotId: orderId, shortCode: door.shortCode } }), 'VENUE_CODE_INVALID');
  });

  test('rejected, a scan before them counts again as it was, and is scanned out after all', async () => {
    // Started forty minutes late: an hour counts from then.
    app.clock.set(later(40));
    const { code } = await codeOf(app, resident, orderId);
    await app.as(volunteer).call('startOrder', { ...on(), body: { code } });
    app.clock.set(later(65));
    const told = await confirm(0, 60);
    expect(told).toMatchObject({ state: 'served', attendance: { minutes: 60 } });
    app.clock.set(later(70));
    const params = { attendanceId: told.attendance!.id };
    await app.as(second).call('rejectManualAttendance', { params, body: { reason: '人还在服务' } });
    await app.drain();
    const again = await app.as(volunteer).call('getOrder', on());
    expect(again).toMatchObject({ state: 'serving', attendance: { state: 'present', checkInMethod: 'code', checkInAt: later(40) } });
    expect(again.history.map(({ action }) => action).slice(-2)).toEqual(['confirmByPhone', 'resume']);
    app.clock.set(later(100));
    const out = await codeOf(app, resident, orderId);
    await app.as(volunteer).call('finishOrder', { ...on(), body: { code: out.code } });
    expect(await app.as(coordinator).call('settleOrder', on())).toMatchObject({ state: 'settled', attendance: { minutes: 60 } });
    expect(await minutes()).toBe(60);
  });

  test('rejected, and scanned out before anybody else has noticed it', async () => {
    app.clock.set(later(40));
    await app.as(volunteer).call('startOrder', { ...on(), body: { code: (await codeOf(app, resident, orderId)).code } });
    app.clock.set(later(65));
    const digits = (await codeOf(app, resident, orderId)).shortCode;
    const told = await confirm(0, 60);
    const params = { attendanceId: told.attendance!.id };
    await app.as(second).call('rejectManualAttendance', { params, body: { reason: '人还在服务' } });
    app.clock.set(later(100));
    const done = await app.as(volunteer).call('finishOrder', { ...on(), body: { shortCode: digits } });
    expect(done).toMatchObject({ state: 'served', attendance: { minutes: 60, checkOutAt: later(100) } });
    await app.drain();
    expect((await app.as(volunteer).call('getOrder', on())).state).toBe('served');
  });

  test('days later, when nobody had scanned: the order still waits for them', async () => {
    app.clock.set('2026-03-09T02:00:00.000Z');
    await app.drain();
    expect(await confirm(0, 60)).toMatchObject({ state: 'served', attendance: { minutes: 60, manual: true } });
    await app.drain();
    app.clock.set('2026-03-20T02:00:00.000Z');
    await app.drain();
    expect((await app.as(coordinator).call('getOrder', on())).state).toBe('served');
  });

  test('the volunteer objects; the coordinator answers, and what is corrected after the settlement is paid anew', async () => {
    const entered = await confirm(0, 30);
    const params = { attendanceId: entered.attendance!.id };
    await app.as(second).call('approveManualAttendance', { params });
    const dispute = disputeOf(params.attendanceId);
    const disputeId = await dispute('open', { open: { reason: '我待到三点' } });
    await expectRefusal(app.as(coordinator).call('settleOrder', on()), 'DISPUTE_OPEN');
    const seen = await app.as(coordinator).call('getOrder', on());
    expect(seen.attendance).toMatchObject({ dispute: { id: disputeId, state: 'open', reason: '我待到三点' }, actions: ['answer'] });
    const found = await app.as(coordinator).call('listOrders', { query: { as: 'staff', disputed: 'true' } });
    expect(found.items.map(({ id }) => id)).toEqual([seen.id]);
    const { items } = await app.as(coordinator).call('getMyQueue');
    expect(items.find(({ kind }) => kind === 'disputes')).toMatchObject({ count: 1, link: '/disputes?queue=disputes' });
    await dispute.onward(disputeId, 'open', 'dismissed');
    await app.as(coordinator).call('settleOrder', on());
    expect(await minutes()).toBe(30);

    const times = { checkInAt: later(0), checkOutAt: later(60) };
    const accepted = await app.as(coordinator).call('answerDispute', {
      params: { disputeId: await dispute('open') },
      body: { decision: 'accept', answer: '看过照片', ...times },
    });
    expect(accepted).toMatchObject({ state: 'awaitingApproval', minutes: 60 });
    expect(await minutes()).toBe(0);
    await app.as(second).call('approveManualAttendance', { params: { attendanceId: accepted.id } });
    expect(await minutes()).toBe(60);
    expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
  });

  test('a correction after the settlement that is rejected takes nothing away', async () => {
    const entered = await confirm(0, 30);
    const params = { attendanceId: entered.attendance!.id };
    await app.as(second).call('approveManualAttendance', { params });
    await app.as(coordinator).call('settleOrder', on());
    const corrected = await app.as(coordinator).call('answerDispute', {
      params: { disputeId: await disputeOf(params.attendanceId)('open') },
      body: { decision: 'accept', answer: '看过照片', checkInAt: later(0), checkOutAt: later(60) },
    });
    expect(await minutes()).toBe(0);
    await app.as(second).call('rejectManualAttendance', { params: { attendanceId: corrected.id }, body: { reason: '照片不清楚' } });
    // What was paid before is paid again at once, and a dispute about it is one about a paid record.
    expect(await minutes()).toBe(30);
    const again = await app.as(volunteer).call('listMyAttendance');
    const record = again.items[0]!;
    expect(record).toMatchObject({ state: 'confirmed', minutes: 30 });
    await disputeOf(record.id)('dismissed');
    expect(await minutes()).toBe(30);
    expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
  });

  test('an appeal to the next level holds the payment up, until it is upheld or other times are approved', async () => {
    const reviewer = await givenReviewer(app);
    const entered = await confirm(0, 30);
    const params = { attendanceId: entered.attendance!.id };
    const decides = (disputeId: number, accept: boolean) =>
      app.as(reviewer).call('decideAppeal', {
        params: { disputeId },
        body: accept
          ? { decision: 'accept', answer: '看过照片', checkInAt: later(0), checkOutAt: later(60) }
          : { decision: 'uphold', answer: '已向社区核实' },
      });
    const appealed = (attendanceId: number) => disputeOf(attendanceId)('appealed', { appeal: { reason: '有邻居作证' } });
    await app.as(second).call('approveManualAttendance', { params });
    const disputeId = await appealed(params.attendanceId);
    await expectRefusal(app.as(coordinator).call('settleOrder', on()), 'DISPUTE_OPEN');
    const seen = await app.as(coordinator).call('getOrder', on());
    expect(seen.attendance).toMatchObject({ dispute: { state: 'appealed', appealReason: '有邻居作证' }, actions: [] });
    // The dispute waits for the next level, not for the coordinator.
    const found = await app.as(coordinator).call('listOrders', { query: { as: 'staff', disputed: 'true' } });
    expect(found.items.filter(({ id }) => id === orderId)).toEqual([]);
    const corrected = await decides(disputeId, true);
    await expectRefusal(
      app.as(coordinator).call('rejectManualAttendance', { params: { attendanceId: corrected.id }, body: { reason: '不同意' } }),
      'FORBIDDEN',
    );
    await app.as(second).call('approveManualAttendance', { params: { attendanceId: corrected.id } });
    await app.as(coordinator).call('settleOrder', on());
    expect(await minutes()).toBe(60);

    // A settled order is corrected again; its payment waits for the next level too.
    const times = { checkInAt: later(0), checkOutAt: later(55) };
    const fresh = await app.as(coordinator).call('answerDispute', {
      params: { disputeId: await disputeOf(params.attendanceId)('open') },
      body: { decision: 'accept', answer: '按服务对象所说更正', ...times },
    });
    await app.as(second).call('approveManualAttendance', { params: { attendanceId: fresh.id } });
    const last = await appealed(fresh.id);
    expect(await minutes()).toBe(0);
    await decides(last, false);
    expect(await minutes()).toBe(55);
    expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
  });
});
