import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MessageKind } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { DueOrders } from '../../src/modules/orders/limits/due-orders.js';
import { OrderEscalation } from '../../src/modules/orders/order.entity.js';
import { given } from '../builders/given.js';
import { codeOf, givenCoordinator, givenItem, nowOf, person } from '../builders/orders.js';
import { givenResident, givenVolunteer } from '../builders/people.js';
import { expectRefusal } from '../builders/refusals.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const MONDAY = '2026-03-09T';

describe.each(engines)('limits of service orders on %s', (engine) => {
  let app: TestApp;
  let itemId: number;
  let resident: Actor;
  let volunteer: Actor;
  let community: Actor;
  let street: Actor;
  let district: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    itemId = await givenItem(app);
    community = await givenCoordinator(app, '150603001001', '社区调度员');
    street = await givenCoordinator(app, '150603001', '街道调度员');
    district = await givenCoordinator(app, '150603', '区调度员');
  });
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    resident = await givenResident(app);
    volunteer = await givenVolunteer(app);
  });
  afterAll(() => app.close());

  const on = (orderId: number) => ({ params: { orderId } });
  /** Makes orders of the resident, or lets go on with one. */
  const orders = () => given(app, { resident, coordinator: street, volunteer }, { itemId }).order;
  const raised = async (orderId: number) =>
    (await app.get(Db).em.find(OrderEscalation, { where: { orderId }, order: { id: 'ASC' } })).map(
      ({ stage, level, regionCode, at }) => [stage, level, regionCode, at.toISOString()] as const,
    );
  const told = (actor: Actor, kind: MessageKind) => app.get(Db).em.findBy(Message, { accountId: actor.accountId, kind });

  test('a limit that passes tells the next level, then the one above, each once', async () => {
    const id = await orders()('placed');
    app.clock.advance(29);
    await app.drain();
    expect(await raised(id)).toEqual([]);
    app.clock.advance(1);
    await Promise.all([app.get(DueOrders).escalate(nowOf(app)), app.get(DueOrders).escalate(nowOf(app)), app.drain()]);
    expect(await raised(id)).toEqual([['accept', 1, '150603001', '2026-03-05T01:30:00.000Z']]);
    app.clock.advance(1);
    expect(await app.as(community).call('getOrder', on(id))).toMatchObject({
      overdue: true,
      escalatedLevel: 1,
      escalations: [{ stage: 'accept', level: 1 }],
    });
    const overdue = await app.as(community).call('listOrders', { query: { as: 'staff', overdue: 'true' } });
    expect(overdue.items.map((row) => row.id)).toContain(id);
    app.clock.advance(59);
    await app.drain();
    app.clock.advance(600);
    await app.drain();
    expect(await raised(id)).toEqual([
      ['accept', 1, '150603001', '2026-03-05T01:30:00.000Z'],
      ['accept', 2, '150603', '2026-03-05T02:30:00.000Z'],
    ]);
    expect(await told(street, 'order.escalate')).toHaveLength(1);
    expect(await told(district, 'order.escalate')).toHaveLength(1);
    expect(await told(community, 'order.escalate')).toHaveLength(0);
    expect(await told(community, 'order.place')).not.toHaveLength(0);
  });

  test('a clock that jumps raises every level that has passed, with the moment at which each was due', async () => {
    app.clock.set('2026-03-06T09:00:00.000Z'); // Friday 17:00: half an hour of open time is left on this day.
    const id = await orders()('placed', { place: { appointedAt: `${MONDAY}06:00:00.000Z` } });
    app.clock.set(`${MONDAY}02:00:00.000Z`);
    await app.drain();
    expect(await raised(id)).toEqual([
      ['accept', 1, '150603001', '2026-03-06T09:30:00.000Z'],
      ['accept', 2, '150603', `${MONDAY}01:30:00.000Z`],
    ]);
  });

  test('a limit that passed is told even when the order moves on before any job came by; each step has limits of its own', async () => {
    const id = await orders()('placed');
    app.clock.advance(45);
    await app.as(street).call('acceptOrder', on(id));
    expect(await raised(id)).toEqual([['accept', 1, '150603001', '2026-03-05T01:30:00.000Z']]);
    expect(await app.as(street).call('getOrder', on(id))).toMatchObject({
      escalatedLevel: 0,
      overdue: false,
      dueAt: '2026-03-05T03:45:00.000Z',
    });
    await orders().happen(id, 'assign');
    await orders().happen(id, 'giveBack');
    expect(await app.as(street).call('getOrder', on(id))).toMatchObject({ state: 'accepted', dueAt: '2026-03-05T03:45:00.000Z' });
    app.clock.advance(125);
    await app.drain();
    expect(await raised(id)).toHaveLength(2);
    await orders().happen(id, 'assign');
    app.clock.set('2026-03-05T06:31:00.000Z');
    await app.drain();
    expect((await raised(id)).at(-1)).toEqual(['serve', 1, '150603001', '2026-03-05T06:30:00.000Z']);
  });

  test('an order of the district escalates to the district itself', async () => {
    const id = await orders()('placed', { place: { contact: { ...person, regionCode: '150603' } } });
    app.clock.advance(300);
    await app.drain();
    expect(await raised(id)).toEqual([['accept', 1, '150603', '2026-03-05T01:30:00.000Z']]);
  });

  test('expires when nobody came, without levels after its end; the owner and the volunteer are told', async () => {
    const id = await orders()('dispatched');
    app.clock.set('2026-03-30T06:00:00.000Z');
    await Promise.all([app.drain(), app.get(DueOrders).expire(nowOf(app))]);
    expect(await app.as(resident).call('getOrder', on(id))).toMatchObject({ state: 'expired', actions: [] });
    expect(await raised(id)).toEqual([
      ['serve', 1, '150603001', '2026-03-05T06:30:00.000Z'],
      ['serve', 2, '150603', '2026-03-05T07:30:00.000Z'],
    ]);
    expect(await told(resident, 'order.expire')).toHaveLength(1);
    expect(await told(volunteer, 'order.expire')).toHaveLength(1);
  });

  test('one that nobody took expires after a day, one that was taken after a week', async () => {
    const [free, taken] = [await orders()('placed'), await orders()('dispatched')];
    const states = async () => [
      (await app.as(resident).call('getOrder', on(free))).state,
      (await app.as(resident).call('getOrder', on(taken))).state,
    ];
    app.clock.set('2026-03-06T05:59:00.000Z');
    await app.drain();
    expect(await states()).toEqual(['placed', 'dispatched']);
    app.clock.set('2026-03-06T06:00:00.000Z');
    await app.drain();
    expect(await states()).toEqual(['expired', 'dispatched']);
    app.clock.set('2026-03-12T06:00:00.000Z');
    await app.drain();
    expect(await states()).toEqual(['expired', 'expired']);
  });

  test('who forgets to scan out is closed at the planned end; a real scan replaces it until the settlement', async () => {
    const id = await orders()('serving');
    // The end can only move later, because the volunteer relies on it.
    for (const minutes of [10, 60])
      await expectRefusal(app.as(street).call('extendOrder', { ...on(id), body: { minutes } }), 'ORDER_TIME_WRONG', { reason: 'tooShort' });
    await app.as(street).call('extendOrder', { ...on(id), body: { minutes: 90 } });
    app.clock.advance(61);
    await app.drain();
    expect((await app.as(volunteer).call('getOrder', on(id))).state).toBe('serving');
    await expectRefusal(app.as(street).call('extendOrder', { ...on(id), body: { minutes: 30 } }), 'ORDER_TIME_WRONG', {
      reason: 'tooShort',
    });
    app.clock.advance(600);
    await app.drain();
    const closed = await app.as(volunteer).call('getOrder', on(id));
    expect(closed).toMatchObject({
      state: 'served',
      attendance: { state: 'ended', checkOutMethod: 'auto', minutes: 90 },
      actions: ['finish'],
      plannedEndsAt: '2026-03-05T07:30:00.000Z',
    });
    app.clock.set('2026-03-05T07:20:00.000Z');
    const door = await codeOf(app, resident, id);
    const real = await app.as(volunteer).call('finishOrder', { ...on(id), body: { shortCode: door.shortCode } });
    expect(real).toMatchObject({ state: 'served', attendance: { checkOutMethod: 'shortCode', minutes: 80 }, actions: [] });
    await app.as(street).call('settleOrder', on(id));
    await expectRefusal(app.as(resident).call('getOrderCode', on(id)), 'ACTION_NOT_PERMITTED');
    app.clock.set('2026-03-12T07:19:00.000Z');
    await app.drain();
    expect((await app.as(resident).call('getOrder', on(id))).state).toBe('settled');
    app.clock.set('2026-03-12T07:20:00.000Z');
    await app.drain();
    const ended = await app.as(resident).call('getOrder', on(id));
    expect(ended).toMatchObject({ state: 'closed', actions: [] });
    expect(ended.steps.at(-1)).toMatchObject({ stage: 'rate', state: 'skipped' });
  });

  test('rest over New Year’s Day, for which nobody can order either', async () => {
    const places = (appointedAt: string) =>
      given(app, { resident, coordinator: street, volunteer }, { itemId, appointedAt }).order('placed');
    // Thursday 17:20: ten of thirty minutes are left on this day, and Friday is a holiday.
    app.clock.set(new Date('2026-12-31T09:20:00.000Z'));
    await expectRefusal(places('2027-01-01T01:00:00.000Z'), 'ORDER_TIME_WRONG');
    const id = await places('2027-01-04T06:00:00.000Z');
    expect(await app.as(resident).call('getOrder', on(id))).toMatchObject({ dueAt: '2027-01-04T00:50:00.000Z' });
    await app.drain();
    expect((await told(community, 'order.place')).at(-1)?.text).toMatch('请在 1月4日 周一 8:50（暂定） 前接单');
    app.clock.set(new Date('2027-01-04T00:49:00.000Z'));
    await app.drain();
    expect(await raised(id)).toEqual([]);
    app.clock.advance(1);
    await app.drain();
    expect(await raised(id)).toEqual([['accept', 1, '150603001', '2027-01-04T00:50:00.000Z']]);
    // Saturday 10 October is worked.
    app.clock.set(new Date('2026-10-09T09:20:00.000Z'));
    const worked = await places('2026-10-10T06:00:00.000Z');
    expect(await app.as(resident).call('getOrder', on(worked))).toMatchObject({ dueAt: '2026-10-10T00:50:00.000Z' });
  });
});
