import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MessageKind } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { IdempotencyKey } from '../../src/kit/idempotency/idempotency-key.entity.js';
import { Db } from '../../src/kit/db/index.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { VolunteerStandings } from '../../src/modules/volunteers/index.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { given } from '../builders/given.js';
import { APPOINTED, codeOf, givenCoordinator, givenItem, givenOperator, orderInput, person } from '../builders/orders.js';
import { givenResident, givenVolunteer } from '../builders/people.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const later = (minutes: number): string => new Date(new Date(APPOINTED).getTime() + minutes * 60_000).toISOString();

describe.each(engines)('service orders on %s', (engine) => {
  let app: TestApp;
  let itemId: number;
  let resident: Actor;
  let coordinator: Actor;
  let operator: Actor;
  let volunteer: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    itemId = await givenItem(app);
    coordinator = await givenCoordinator(app);
    operator = await givenOperator(app);
  });
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    resident = await givenResident(app);
    volunteer = await givenVolunteer(app);
  });
  afterAll(() => app.close());

  const told = async (actor: Actor, kind: MessageKind): Promise<Message[]> => {
    await app.drain();
    return app.get(Db).em.findBy(Message, { accountId: actor.accountId, kind });
  };
  const place = (over: Parameters<typeof orderInput>[1] = {}) => app.as(resident).call('placeOrder', { body: orderInput(itemId, over) });
  const on = (orderId: number) => ({ params: { orderId } });
  /** Makes orders of the resident, or lets go on with one; another volunteer or another time may be given. */
  const orders = (more: { volunteer?: Actor; appointedAt?: string } = {}) =>
    given(app, { resident, coordinator, volunteer: more.volunteer ?? volunteer }, { itemId, appointedAt: more.appointedAt ?? APPOINTED })
      .order;

  test('three people take an order from 点单 to 评单, and its minutes are paid once', async () => {
    const placed = await place();
    expect(placed).toMatchObject({
      state: 'placed',
      colour: 'yellow',
      beneficiaryName: person.name,
      placedByName: person.name,
      regionName: expect.any(String),
      dueAt: '2026-03-05T01:30:00.000Z',
      overdue: false,
      actions: ['cancel'],
      contact: person,
    });
    expect(placed.number).toBe(`260305-${String(placed.id).padStart(4, '0')}`);
    expect(placed.steps.map(({ stage, state }) => [stage, state])).toEqual([
      ['place', 'done'],
      ['accept', 'now'],
      ['dispatch', 'ahead'],
      ['serve', 'ahead'],
      ['settle', 'ahead'],
      ['rate', 'ahead'],
    ]);
    expect((await told(coordinator, 'order.place')).map(({ link }) => link)).toContain(null);

    app.clock.advance(10);
    const accepted = await app.as(coordinator).call('acceptOrder', on(placed.id));
    expect(accepted).toMatchObject({ state: 'accepted', dueAt: '2026-03-05T03:10:00.000Z' });
    expect(accepted.actions).toEqual(expect.arrayContaining(['dispatch', 'reject', 'cancel']));
    expect(await told(resident, 'order.accept')).toMatchObject([{ link: `/packages/orders/order/index?id=${placed.id}` }]);

    await orders().happen(placed.id, 'assign');
    const coming = await app.as(resident).call('getOrder', on(placed.id));
    expect(coming).toMatchObject({ state: 'dispatched', dueAt: later(30), volunteer: { id: volunteer.volunteerId } });
    expect(coming.actions).toEqual(['cancel', 'showCode']);
    expect((await told(resident, 'order.assign'))[0]!.text).toContain('3月5日 周四 14:00');

    await expectRefusal(app.as(volunteer).call('startOrder', { ...on(placed.id), body: { shortCode: '000000' } }), 'CHECK_IN_TOO_EARLY');
    app.clock.set(later(5));
    const door = await codeOf(app, resident, placed.id);
    expect(door).toMatchObject({ purpose: 'start', code: expect.stringContaining('/#/packages/orders/duty/index?id=') });
    const serving = await app.as(volunteer).call('startOrder', { ...on(placed.id), body: { code: door.code } });
    expect(serving).toMatchObject({ state: 'serving', plannedEndsAt: later(65), attendance: { state: 'present', checkInMethod: 'code' } });
    app.clock.advance(30);
    expect((await app.as(volunteer).call('startOrder', { ...on(placed.id), body: { code: door.code } })).attendance!.id).toBe(
      serving.attendance!.id,
    );

    const end = await codeOf(app, resident, placed.id);
    expect(end.purpose).toBe('finish');
    expect(end.shortCode).not.toBe(door.shortCode);
    app.clock.set(later(50));
    const served = await app.as(volunteer).call('finishOrder', { ...on(placed.id), body: { shortCode: end.shortCode } });
    expect(served).toMatchObject({
      state: 'served',
      attendance: { state: 'ended', minutes: 45, checkOutMethod: 'shortCode', manual: false },
    });
    await expectRefusal(
      app.as(volunteer).call('finishOrder', { ...on(placed.id), body: { shortCode: end.shortCode } }),
      'ALREADY_CHECKED_OUT',
    );

    const paid = await app.as(coordinator).call('settleOrder', on(placed.id));
    expect(paid).toMatchObject({ state: 'settled', attendance: { state: 'confirmed' } });
    await expectRefusal(app.as(coordinator).call('settleOrder', on(placed.id)), 'ACTION_NOT_PERMITTED');
    await app.drain();
    expect(await app.get(VolunteerStandings).balanceOf(volunteer.volunteerId!)).toMatchObject({ minutes: 45 });
    expect(await told(resident, 'order.settle')).toHaveLength(1);
    expect(await told(volunteer, 'order.settle')).toMatchObject([{ link: `/packages/orders/duty/index?id=${placed.id}` }]);

    const rated = await app.as(resident).call('rateOrder', { ...on(placed.id), body: { stars: 5, words: '手艺好' } });
    expect(rated).toMatchObject({ state: 'rated', rating: { stars: 5, words: '手艺好', byPhone: false, byName: person.name } });
    expect(rated.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(rated.history.map(({ action }) => action)).toEqual(['place', 'accept', 'assign', 'start', 'finish', 'settle', 'rate']);
    // People have the names that they gave in the order, whatever their accounts are called; masked for callers who may not know them.
    const names = ({ history }: typeof rated) => [history[0]!.actorName, history.at(-1)!.actorName];
    expect(names(rated)).toEqual([person.name, person.name]);
    const onlooker = await app.as(await givenReviewer(app)).call('getOrder', on(placed.id));
    expect(names(onlooker)).toEqual(['巴**', '巴**']);
    expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
    const trail = await app.get(Db).em.findBy(AuditEntry, { subject: 'order', subjectId: placed.id });
    expect(trail.every(({ regionCode }) => regionCode === person.regionCode)).toBe(true);
    for (const secret of [person.phone, person.address]) expect(JSON.stringify(trail)).not.toContain(secret);
  });

  test('refuses what cannot be ordered', async () => {
    await expectRefusal(place({ appointedAt: '2026-03-04T06:00:00.000Z' }), 'ORDER_TIME_WRONG', { reason: 'past' });
    await expectRefusal(place({ appointedAt: '2026-03-07T06:00:00.000Z' }), 'ORDER_TIME_WRONG', { reason: 'closed' });
    await expectRefusal(place({ appointedAt: '2026-06-04T06:00:00.000Z' }), 'ORDER_TIME_WRONG', { reason: 'tooFar' });
    await expectRefusal(place({ contact: { regionCode: '999999' } }), 'REGION_UNKNOWN');
    const ride = await givenItem(app, { needsDestination: true });
    await expectRefusal(app.as(resident).call('placeOrder', { body: orderInput(ride) }), 'DESTINATION_REQUIRED');
    const off = await givenItem(app, { offered: false });
    await expectRefusal(app.as(resident).call('placeOrder', { body: orderInput(off) }), 'SERVICE_NOT_OFFERED', { reason: 'withdrawn' });
    const elsewhere = await givenItem(app, { regions: ',150603002,' });
    await expectRefusal(app.as(resident).call('placeOrder', { body: orderInput(elsewhere) }), 'SERVICE_NOT_OFFERED', { reason: 'region' });
    await expectRefusal(app.as(resident).call('placeOrder', { body: orderInput(999_999) }), 'NOT_FOUND');
    const body = { ...orderInput(itemId), language: 'klingon' };
    await expectRefusal(app.as(resident).call('placeOrder', { body }), 'LANGUAGE_UNKNOWN');
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => place()));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    await expectRefusal(place(), 'TOO_MANY_OPEN', { limit: 5 });
  });

  test('the same attempt sent twice is one order', async () => {
    const options = { idempotencyKey: `order-${resident.accountId}` };
    const first = await app.as(resident).call('placeOrder', { body: orderInput(itemId) }, options);
    const second = await app.as(resident).call('placeOrder', { body: orderInput(itemId) }, options);
    expect(second).toEqual(first);
    // The stored answer for a repeated call is encrypted like the order.
    const [kept] = await app.get(Db).em.findBy(IdempotencyKey, { accountId: resident.accountId });
    expect(JSON.stringify(kept!.answer)).not.toMatch(/巴特尔|13947700001|康新小区/);
  });

  test('for others: both names are on record, and staff channels are for staff', async () => {
    const forOther = (actor: Actor, channel: 'family' | 'neighbour' | 'hotline' | 'paper', placerName?: string, contact = {}) =>
      app
        .as(actor)
        .call('placeOrderForOther', { body: { ...orderInput(itemId, { contact }), channel, ...(placerName && { placerName }) } });
    await expectRefusal(forOther(resident, 'family'), 'PLACER_NAME_REQUIRED');
    await expectRefusal(forOther(resident, 'hotline', '乌云'), 'CHANNEL_NOT_PERMITTED', { channel: 'hotline' });
    const byFamily = await forOther(resident, 'family', '乌云');
    expect(byFamily).toMatchObject({ channel: 'family', placedByName: '乌云', beneficiaryName: person.name, actions: ['cancel'] });
    expect((await app.as(resident).call('listMyContacts')).items).toMatchObject([
      { name: person.name, address: person.address, self: false },
    ]);

    const byPhone = await forOther(operator, 'hotline');
    expect(byPhone).toMatchObject({ channel: 'hotline', placedByName: '话务员娜仁' });
    expect((await app.as(operator).call('listMyContacts')).items).toEqual([]);
    expect((await app.as(operator).call('listOrders', { query: { as: 'owner' } })).total).toBe(0);
    const away = await givenOperator(app, '150603002');
    await expectRefusal(forOther(away, 'hotline'), 'FORBIDDEN');
    await expectRefusal(app.as(away).call('getOrder', on(byPhone.id)), 'NOT_FOUND');

    const found = await app.as(operator).call('findBeneficiaries', { body: { phone: person.phone } });
    expect(found.items).toHaveLength(1);
    expect(found.items[0]).toMatchObject({ ...person, latest: expect.arrayContaining([expect.objectContaining({ id: byPhone.id })]) });
    expect((await app.as(away).call('findBeneficiaries', { body: { phone: person.phone } })).items).toEqual([]);
    const lines = await app.get(Db).em.findBy(AuditEntry, { action: 'beneficiary.find' });
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain(person.phone);

    const served = await givenResident(app, '老人自己', '13947709999');
    const mine = await forOther(operator, 'paper', '来访登记', { phone: '13947709999', name: '额尔敦' });
    expect((await app.as(served).call('listOrders')).items.map(({ id }) => id)).toEqual([mine.id]);
  });

  test('whoever has no phone rates through the operator; a bad rating is followed up', async () => {
    const id = await orders()('settled');
    const stranger = await givenResident(app);
    await expectRefusal(app.as(stranger).call('rateOrder', { ...on(id), body: { stars: 5 } }), 'NOT_FOUND');
    await expectRefusal(app.as(volunteer).call('rateOrder', { ...on(id), body: { stars: 5 } }), 'FORBIDDEN');
    const rated = await app.as(operator).call('rateOrder', { ...on(id), body: { stars: 2, words: '来晚了' } });
    expect(rated).toMatchObject({
      followUpOpen: true,
      rating: { byPhone: true, byName: '话务员娜仁' },
      followUp: { open: true, note: null },
    });
    await expectRefusal(app.as(resident).call('rateOrder', { ...on(id), body: { stars: 5 } }), 'ACTION_NOT_PERMITTED');
    expect(await told(coordinator, 'order.rate')).toHaveLength(1);
    const list = await app.as(coordinator).call('listOrders', { query: { as: 'staff', followUp: 'true' } });
    expect(list.items.map((row) => row.id)).toContain(id);
    await expectRefusal(app.as(operator).call('closeFollowUp', { ...on(id), body: { note: '已致歉' } }), 'FORBIDDEN');
    const closed = await app.as(coordinator).call('closeFollowUp', { ...on(id), body: { note: '已致歉' } });
    expect(closed).toMatchObject({ followUpOpen: false, followUp: { open: false, note: '已致歉', closedByName: '调度员其其格' } });
    await expectRefusal(app.as(coordinator).call('closeFollowUp', { ...on(id), body: { note: '已致歉' } }), 'STATE_CHANGED');
  });

  test('nobody settles or rates the own service', async () => {
    const both = { ...volunteer, grants: coordinator.grants };
    const id = await orders()('served');
    await expectRefusal(app.as(both).call('settleOrder', on(id)), 'FORBIDDEN');
    await app.as(coordinator).call('settleOrder', on(id));
    await expectRefusal(app.as(both).call('rateOrder', { ...on(id), body: { stars: 5 } }), 'FORBIDDEN');
  });

  test('taken back and dispatched anew: another volunteer, other digits, fresh limits', async () => {
    const id = await orders()('dispatched');
    const before = await codeOf(app, resident, id);
    await orders().happen(id, 'takeBack', { reason: '临时有事' });
    await expectRefusal(app.as(volunteer).call('getOrder', on(id)), 'NOT_FOUND');
    expect(await app.as(resident).call('getOrder', on(id))).toMatchObject({ state: 'accepted', volunteer: null, reason: '临时有事' });
    const other = await givenVolunteer(app);
    await orders({ volunteer: other }).happen(id, 'assign');
    app.clock.set(APPOINTED);
    expect((await codeOf(app, resident, id)).shortCode).not.toBe(before.shortCode);
    await expectRefusal(app.as(other).call('startOrder', { ...on(id), body: { shortCode: before.shortCode } }), 'VENUE_CODE_INVALID');
    await expectRefusal(app.as(volunteer).call('startOrder', { ...on(id), body: { shortCode: before.shortCode } }), 'NOT_FOUND');
  });

  test('the digits cannot be tried out, nor another order’s code used', async () => {
    const id = await orders()('dispatched');
    const elsewhere = await orders({ appointedAt: later(120) })('dispatched');
    app.clock.set(APPOINTED);
    const foreign = await codeOf(app, resident, elsewhere);
    await expectRefusal(app.as(volunteer).call('startOrder', { ...on(id), body: { code: foreign.code } }), 'VENUE_CODE_INVALID');
    await expectRefusal(app.as(volunteer).call('claimVenueCode', { body: { code: foreign.code } }), 'VENUE_CODE_INVALID');
    const { code } = await codeOf(app, resident, id);
    app.clock.advance(2);
    await expectRefusal(app.as(volunteer).call('startOrder', { ...on(id), body: { code } }), 'VENUE_CODE_EXPIRED');
    for (let i = 0; i < 5; i++)
      await expectRefusal(app.as(volunteer).call('startOrder', { ...on(id), body: { shortCode: '000000' } }), 'VENUE_CODE_INVALID');
    await expectRefusal(app.as(volunteer).call('startOrder', { ...on(id), body: { shortCode: '000000' } }), 'TOO_MANY_REQUESTS');
    await expectRefusal(app.as(volunteer).call('getOrderCode', on(id)), 'NOT_FOUND');
  });

  test('two scans at once are one record', async () => {
    const id = await orders()('dispatched');
    app.clock.set(APPOINTED);
    const { code } = await codeOf(app, resident, id);
    const scans = await Promise.all(Array.from({ length: 6 }, () => app.as(volunteer).call('startOrder', { ...on(id), body: { code } })));
    expect(new Set(scans.map(({ attendance }) => attendance!.id)).size).toBe(1);
    const records = await app.as(volunteer).call('listMyAttendance', { query: {} });
    expect(records.items).toMatchObject([
      { kind: 'order', orderId: id, activityId: null, slotId: null, placeName: expect.not.stringContaining('501'), actions: [] },
    ]);
  });

  test('cancelled: the volunteer is told and the owner gives a reason', async () => {
    const id = await orders()('dispatched');
    await app.as(resident).call('cancelOrder', { ...on(id), body: { reason: '家里有事' } });
    expect(await told(volunteer, 'order.cancel')).toHaveLength(1);
    await expectRefusal(app.as(coordinator).call('acceptOrder', on(id)), 'ACTION_NOT_PERMITTED');
    const other = await place();
    await app.as(operator).call('cancelOrder', { ...on(other.id), body: { reason: '来电取消' } });
    expect(await told(resident, 'order.cancel')).toHaveLength(1);
    const rejected = await place();
    expect(await app.as(coordinator).call('rejectOrder', { ...on(rejected.id), body: { reason: '超出服务范围' } })).toMatchObject({
      state: 'rejected',
      reason: '超出服务范围',
      dueAt: null,
      actions: [],
    });
    expect((await told(resident, 'order.reject'))[0]!.text).toContain('超出服务范围');
  });

  test('nobody cancels what is being served', async () => {
    const id = await orders()('serving');
    for (const actor of [resident, coordinator]) {
      expect((await app.as(actor).call('getOrder', on(id))).actions).not.toContain('cancel');
      const cancel = app.as(actor).call('cancelOrder', { ...on(id), body: { reason: '家里有事' } });
      await expectRefusal(cancel, 'ACTION_NOT_PERMITTED', { state: 'serving' });
    }
  });

  test('annulled: nothing is paid, and the record counts as if nobody had come', async () => {
    const id = await orders()('served');
    const annulled = await app.as(coordinator).call('annulOrder', { ...on(id), body: { reason: '电话核实没有上门' } });
    expect(annulled).toMatchObject({ state: 'annulled', attendance: { state: 'rejected' } });
    await app.drain();
    expect(await app.get(VolunteerStandings).balanceOf(volunteer.volunteerId!)).toMatchObject({ minutes: 0 });
  });

  test('lists and board: staff of the region, owners and volunteers, nobody else', async () => {
    const id = await orders()('dispatched');
    const rows = async (actor: Actor, as: 'owner' | 'volunteer' | 'staff') =>
      (await app.as(actor).call('listOrders', { query: { as, pageSize: 100 } })).items.map((row) => row.id);
    expect(await rows(resident, 'owner')).toEqual([id]);
    expect(await rows(volunteer, 'volunteer')).toEqual([id]);
    expect(await rows(coordinator, 'staff')).toContain(id);
    await expectRefusal(rows(resident, 'staff'), 'FORBIDDEN');
    const byNumber = await app.as(coordinator).call('listOrders', { query: { as: 'staff', q: `260305-${String(id).padStart(4, '0')}` } });
    expect(byNumber.items.map((row) => row.id)).toEqual([id]);
    expect((await app.as(coordinator).call('listOrders', { query: { as: 'staff', q: '%' } })).total).toBeGreaterThan(0);
    const board = await app.as(coordinator).call('getOrderBoard', { query: {} });
    expect(board.columns.map(({ state }) => state)).toEqual(['placed', 'accepted', 'dispatched', 'serving', 'served', 'settled']);
    expect(board.columns[2]!.items.map((row) => row.id)).toContain(id);
    const away = await givenCoordinator(app, '150603002', '别处调度员');
    expect((await app.as(away).call('getOrderBoard', { query: {} })).columns.every(({ count }) => count === 0)).toBe(true);
    await expectRefusal(app.as(away).call('acceptOrder', on(id)), 'NOT_FOUND');
    await expectRefusal(app.as(operator).call('acceptOrder', on(id)), 'FORBIDDEN');
  });

  test('the home page and today’s queue show what waits', async () => {
    const id = await orders()('dispatched');
    expect((await app.as(volunteer).call('getHome', { query: {} })).nextOrder).toMatchObject({
      id,
      state: 'dispatched',
      beneficiaryName: person.name,
    });
    expect((await app.as(resident).call('getHome', { query: {} })).nextOrder).toBeNull();
    await place();
    const served = await orders({ volunteer: await givenVolunteer(app) })('served');
    const waiting = async (actor: Actor) =>
      Object.fromEntries((await app.as(actor).call('getMyQueue')).items.map(({ kind, count, link }) => [kind, [count > 0, link]]));
    expect(await waiting(coordinator)).toMatchObject({
      ordersToAccept: [true, '/orders/list?queue=ordersToAccept'],
      ordersToDispatch: [expect.any(Boolean), '/orders/list?queue=ordersToDispatch'],
      ordersOverdue: [true, '/orders/list?queue=ordersOverdue'],
      ordersToSettle: [true, '/orders/list?queue=ordersToSettle'],
      orderFollowUps: [expect.any(Boolean), '/orders/list?queue=orderFollowUps'],
    });
    await app.as(coordinator).call('settleOrder', on(served));
    expect(await waiting(operator)).toEqual({ ordersToRate: [true, '/orders/list?queue=ordersToRate'] });
  });

  test('figures of a period by colour, community and day', async () => {
    const code = '150603003001';
    const chief = await givenCoordinator(app, '150603003', '街道调度员');
    const make = () => app.as(resident).call('placeOrder', { body: orderInput(itemId, { contact: { regionCode: code } }) });
    const [first, second] = [await make(), await make()];
    app.clock.advance(20);
    await app.as(chief).call('acceptOrder', on(first.id));
    app.clock.advance(60);
    await app.as(chief).call('rejectOrder', { ...on(second.id), body: { reason: '重复点单' } });
    const figures = await app.as(chief).call('getOrderFigures', { query: { from: '2026-03-05', to: '2026-03-06' } });
    expect(figures.total).toMatchObject({
      orders: 2,
      fellThrough: 1,
      completed: 0,
      completionRate: 0,
      acceptMinutes: 20,
      dispatchMinutes: null,
      withinLimit: 1,
      escalations: 1,
      averageRating: null,
    });
    expect(figures.byRegion).toMatchObject([{ regionCode: code, orders: 2 }]);
    expect(figures.byDay).toEqual([
      { day: '2026-03-05', placed: 2, completed: 0 },
      { day: '2026-03-06', placed: 0, completed: 0 },
    ]);
    await expectRefusal(app.as(chief).call('getOrderFigures', { query: { from: '2026-03-06', to: '2026-03-05' } }), 'PERIOD_WRONG');
    await expectRefusal(
      app.as(chief).call('getOrderFigures', { query: { from: '2026-03-05', to: '2026-03-06', regionCode: '150603001' } }),
      'FORBIDDEN',
    );
  });
});
