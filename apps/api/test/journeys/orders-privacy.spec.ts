import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Db, select } from '../../src/kit/db/index.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { given } from '../builders/given.js';
import { APPOINTED, codeOf, givenCoordinator, givenItem, givenOperator, person } from '../builders/orders.js';
import { givenResident, givenVolunteer } from '../builders/people.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const MASKED = '巴**';
const OWNER = '乌云其木格';
const DAY = 1440;

describe.each(engines)('who sees whom is served, and where, on %s', (engine) => {
  let app: TestApp;
  let orderId: number;
  let actors: Record<
    'owner' | 'coordinator' | 'operator' | 'volunteer' | 'reviewer' | 'platform' | 'elsewhere' | 'stranger' | 'otherVolunteer',
    Actor
  >;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    app.clock.set(TEST_NOW);
    actors = {
      owner: await givenResident(app, OWNER),
      coordinator: await givenCoordinator(app, '150603001'),
      operator: await givenOperator(app),
      volunteer: await givenVolunteer(app),
      reviewer: await givenReviewer(app),
      platform: await givenStaff(app, '平台管理员', { role: 'platform', scope: { kind: 'all' } }),
      elsewhere: await givenCoordinator(app, '150603002'),
      stranger: await givenResident(app),
      otherVolunteer: await givenVolunteer(app),
    };
    const itemId = await givenItem(app);
    const { owner: resident, coordinator, volunteer } = actors;
    orderId = await given(app, { resident, coordinator, volunteer }, { itemId }).order('dispatched');
  });
  afterAll(() => app.close());

  const look = async (actor: Actor): Promise<string> => {
    try {
      const order = await app.as(actor).call('getOrder', { params: { orderId } });
      const text = JSON.stringify(order);
      const hidden = order.contact === null && order.destination === null && order.beneficiaryName === MASKED;
      if (hidden) for (const secret of [person.name, person.phone, person.address, OWNER]) expect(text).not.toContain(secret);
      else expect(order).toMatchObject({ contact: person, beneficiaryName: person.name });
      return hidden ? 'masked' : 'full';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const table = async () => {
    const seen: Record<string, string> = {};
    for (const [who, actor] of Object.entries(actors)) seen[who] = await look(actor);
    return seen;
  };
  const staff = { coordinator: 'full', operator: 'full', reviewer: 'masked', platform: 'masked' };
  const others = { elsewhere: 'NOT_FOUND', stranger: 'NOT_FOUND', otherVolunteer: 'NOT_FOUND' };

  test('while it is ahead, and at the volunteer until seven days after the end', async () => {
    expect(await table()).toEqual({ ...staff, ...others, owner: 'full', volunteer: 'full' });
    const { owner, coordinator, volunteer, reviewer } = actors;
    const phoneSeen = async (actor: Actor) => (await app.as(actor).call('getOrder', { params: { orderId } })).volunteer;
    expect(await phoneSeen(reviewer)).toMatchObject({ phone: null });
    app.clock.set(APPOINTED);
    await app.as(volunteer).call('startOrder', { params: { orderId }, body: { code: (await codeOf(app, owner, orderId)).code } });
    app.clock.advance(60);
    await app.as(volunteer).call('finishOrder', { params: { orderId }, body: { code: (await codeOf(app, owner, orderId)).code } });
    await app.as(coordinator).call('settleOrder', { params: { orderId } });
    const last = await app.as(volunteer).call('getOrder', { params: { orderId } });
    expect(last.contactUntil).toBe('2026-03-12T07:00:00.000Z');

    app.clock.advance(7 * DAY - 1);
    expect(await table()).toEqual({ ...staff, ...others, owner: 'full', volunteer: 'full' });
    app.clock.advance(1);
    expect(await table()).toEqual({ ...staff, ...others, owner: 'full', volunteer: 'masked' });
    const rows = await app.as(volunteer).call('listOrders', { query: { as: 'volunteer' } });
    expect(rows.items).toMatchObject([{ id: orderId, beneficiaryName: MASKED }]);
  });

  test('nothing personal stands readable in the tables, the messages, the audit trail or the outbox', async () => {
    await app.drain();
    for (const name of ['service_order', 'beneficiary', 'audit_entry', 'outbox_message', 'attendance', 'message']) {
      const rows = JSON.stringify(await select(app.get(Db).em, `SELECT * FROM ${name}`));
      for (const secret of [person.name, person.phone, person.address])
        expect({ name, found: rows.includes(secret) }).toEqual({ name, found: false });
    }
    expect(await app.get(Db).em.countBy(Message, { accountId: actors.volunteer.accountId })).toBeGreaterThan(0);
  });

  test('a reason that says who is served is refused, and leaves nothing behind', async () => {
    app.clock.set(TEST_NOW);
    const itemId = await givenItem(app);
    const { owner: resident, coordinator, volunteer } = actors;
    const params = { orderId: await given(app, { resident, coordinator, volunteer }, { itemId }).order('dispatched') };
    const told = (reason: string) => ({ params, body: { reason } });
    await expectRefusal(app.as(volunteer).call('giveBackOrder', told('巴特尔不在家')), 'PERSONAL_DATA', { found: 'name' });
    await expectRefusal(app.as(coordinator).call('takeBackOrder', told('打 139 4770 0001 没人接')), 'PERSONAL_DATA', { found: 'phone' });
    await expectRefusal(app.as(resident).call('cancelOrder', told('搬到 2 单元 501 了')), 'PERSONAL_DATA', { found: 'address' });
    app.clock.set(new Date(new Date(APPOINTED).getTime() + 3_600_000).toISOString());
    const times = { startedAt: APPOINTED, finishedAt: new Date(new Date(APPOINTED).getTime() + 1_800_000).toISOString() };
    const byPhone = { params, body: { ...times, reason: `${person.name}说做好了` } };
    await expectRefusal(app.as(coordinator).call('confirmOrderByPhone', byPhone), 'PERSONAL_DATA');
    const order = await app.as(coordinator).call('getOrder', { params });
    expect(order).toMatchObject({ state: 'dispatched', attendance: null });
    expect(order.history.map(({ action }) => action)).toEqual(['place', 'accept', 'offer', 'assign']);
    await app.as(resident).call('cancelOrder', told('家里有人照顾了'));
  });

  test('whoever had the order taken back sees it no more', async () => {
    app.clock.set(TEST_NOW);
    const itemId = await givenItem(app);
    const { owner: resident, coordinator, otherVolunteer: volunteer } = actors;
    const { order } = given(app, { resident, coordinator, volunteer }, { itemId });
    const id = await order('dispatched');
    expect((await app.as(volunteer).call('getOrder', { params: { orderId: id } })).contact).toMatchObject(person);
    await order.happen(id, 'giveBack');
    await expectRefusal(app.as(volunteer).call('getOrder', { params: { orderId: id } }), 'NOT_FOUND');
  });
});
