import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { affected, Db, select, Tx } from '../../src/kit/db/index.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { Order, OrderEscalation } from '../../src/modules/orders/order.entity.js';
import { Wish } from '../../src/modules/wishes/wish.entity.js';
import { given } from '../builders/given.js';
import { givenResident, givenVolunteers } from '../builders/people.js';
import { item } from '../builders/services.js';
import { givenReviewer, givenStaff } from '../builders/staff.js';
import { approval } from '../builders/wishes.js';
import { engines } from '../support/engines.js';
import type { TestApp } from '../support/index.js';
import { count, Crowd } from './crowd.js';
import { dropUniqueKey } from './without-key.js';

const HOUR = 3_600_000;
const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };

describe.each(engines)('orders and wishes over HTTP on %s', (engine) => {
  let crowd: Crowd;
  let app: TestApp;
  let coordinator: Actor;
  let reviewer: Actor;
  let platform: Actor;
  let itemId: number;
  beforeAll(async () => {
    crowd = await Crowd.gather(engine);
    app = crowd.app;
    const district = { kind: 'region', code: '150603' } as const;
    coordinator = await givenStaff(app, '调度员', { role: 'coordinator', scope: district });
    platform = await givenStaff(app, '平台', { role: 'platform', scope: { kind: 'all' } });
    reviewer = await givenReviewer(app);
    const { id } = await app.as(platform).call('createServiceItem', { body: item({ hours: always, skills: [] }) });
    itemId = id;
  });
  afterAll(() => crowd?.close());

  let placed = 0;
  /** An accepted order of a resident of its own, each at another hour. */
  const accepted = async () => {
    const resident = await givenResident(app);
    const appointedAt = new Date(Math.ceil(Date.now() / HOUR) * HOUR + ++placed * 2 * HOUR).toISOString();
    return { orderId: await given(app, { resident, coordinator }, { itemId, appointedAt }).order('accepted'), resident };
  };
  const offeredTo = async (people: readonly Actor[]) => {
    const { orderId, resident } = await accepted();
    for (let i = 0; i < people.length; i += 10) {
      const volunteerIds = people.slice(i, i + 10).map(({ volunteerId }) => volunteerId!);
      await crowd.as(i, coordinator).call('dispatchOrder', { params: { orderId }, body: { volunteerIds } });
    }
    const offers = await select<{ id: number; volunteerId: number }>(
      app.get(Db).em,
      'SELECT id, volunteerId FROM dispatch_offer WHERE orderId = ?',
      [orderId],
    );
    const offerOf = new Map(offers.map(({ id, volunteerId }) => [volunteerId, id]));
    return { orderId, resident, offerIds: people.map(({ volunteerId }) => offerOf.get(volunteerId!)!) };
  };
  const accept = (i: number, actor: Actor, offerId: number) =>
    crowd.as(i, actor).call('answerOffer', { params: { offerId }, body: { answer: 'accept' } });
  const acceptedOffers = async (orderId: number) =>
    select<{ volunteerId: number }>(app.get(Db).em, "SELECT volunteerId FROM dispatch_offer WHERE orderId = ? AND state = 'accepted'", [
      orderId,
    ]);
  const orderOf = (id: number) => app.get(Db).em.findOneByOrFail(Order, { id });

  test('an offer to 20, accepted by all at once, is taken by one', async () => {
    const people = await givenVolunteers(app, 20);
    const { orderId, offerIds } = await offeredTo(people);
    const answers = await crowd.atOnce(20, (i) => accept(i, people[i]!, offerIds[i]!));
    expect(count(answers)).toEqual({ done: 1, OFFER_CLOSED: 19 });
    const taken = await acceptedOffers(orderId);
    expect(taken).toHaveLength(1);
    expect(await orderOf(orderId)).toMatchObject({ state: 'dispatched', volunteerId: taken[0]!.volunteerId });
    expect(await app.get(Db).em.countBy(AuditEntry, { action: 'order.assign', subjectId: orderId })).toBe(1);
  });

  test('one phone that sends its acceptance 10 times takes it once', async () => {
    const [me] = await givenVolunteers(app, 1);
    const { orderId, offerIds } = await offeredTo([me!]);
    const answers = await crowd.atOnce(10, (i) => accept(i, me!, offerIds[0]!));
    expect(count(answers)).toEqual({ done: 10 });
    expect(await app.get(Db).em.countBy(AuditEntry, { action: 'order.assign', subjectId: orderId })).toBe(1);
  });

  test('the resident cancels while a volunteer accepts: one of the two, or first one and then the other', async () => {
    for (let round = 0; round < 8; round++) {
      const [me] = await givenVolunteers(app, 1);
      const { orderId, resident, offerIds } = await offeredTo([me!]);
      const [took, cancelled] = await crowd.atOnce<unknown>(2, (i) =>
        i === 0
          ? accept(round, me!, offerIds[0]!)
          : crowd.as(round + 1, resident).call('cancelOrder', { params: { orderId }, body: { reason: '不需要了' } }),
      );
      const { state } = await orderOf(orderId);
      // A dispatched order can still be cancelled; a cancelled one cannot be taken.
      if (state === 'cancelled') expect(typeof took === 'string' ? took : 'done').toMatch(/^(done|OFFER_CLOSED)$/);
      else expect([state, cancelled]).toEqual(['dispatched', 'STATE_CHANGED']);
      const assigned = await app.get(Db).em.findOneBy(AuditEntry, { action: 'order.assign', subjectId: orderId });
      const ended = await app.get(Db).em.findOneBy(AuditEntry, { action: 'order.cancel', subjectId: orderId });
      if (assigned && ended) expect(assigned.id).toBeLessThan(ended.id);
      expect(await acceptedOffers(orderId)).toHaveLength(typeof took === 'string' ? 0 : 1);
    }
  });

  test('twin: when all look first and take it afterwards, 20 think that they come', async () => {
    const people = await givenVolunteers(app, 20);
    const { orderId } = await accepted();
    const looks = await crowd.atOnce(20, async () => (await orderOf(orderId)).state);
    const free = looks.filter((state) => state === 'accepted');
    const taken = await Promise.all(
      free.map((_, i) =>
        app
          .get(Tx)
          .run((em) =>
            affected(em, "UPDATE service_order SET state = 'dispatched', volunteerId = ? WHERE id = ?", [people[i]!.volunteerId, orderId]),
          ),
      ),
    );
    expect(taken.reduce((sum, n) => sum + n, 0)).toBe(20);
  });

  describe('a limit that passes while two schedulers look', () => {
    /** Both processes run what is due at the same moment. */
    const bothRun = async () => {
      const ran = await crowd.atOnce(2, (i) => crowd.as(i, platform).call('advanceDemoClock', { body: { minutes: 1 } }));
      expect(count(ran)).toEqual({ done: 2 });
    };
    const overdue = async () => {
      const { orderId } = await accepted();
      const past = new Date(Date.now() - HOUR / 2);
      const sql = 'UPDATE service_order SET dueAt = ?, nextEscalationAt = ? WHERE id = ?';
      await app.get(Tx).run((em) => affected(em, sql, [past, past, orderId]));
      return orderId;
    };
    const levels = async (orderId: number) =>
      (await app.get(Db).em.find(OrderEscalation, { where: { orderId }, order: { id: 'ASC' } })).map(({ level }) => level);

    test('is told once', async () => {
      for (let round = 0; round < 4; round++) {
        const orders = [await overdue(), await overdue(), await overdue()];
        await bothRun();
        for (const orderId of orders) {
          expect(await levels(orderId)).toEqual([1]);
          expect(await app.get(Db).em.countBy(AuditEntry, { action: 'order.escalate', subjectId: orderId })).toBe(1);
        }
      }
    });

    test('twin: without the key, two who have both looked tell it twice', async () => {
      const orderId = await overdue();
      const putBack = await dropUniqueKey(app, 'order_escalation', ['orderId', 'step', 'level']);
      const row = { orderId, step: 2, stage: 'dispatch', level: 1, regionCode: '150603001', at: new Date() };
      const tell = () => app.get(Tx).run((em) => em.insert(OrderEscalation, { ...row, stage: 'dispatch' }));
      await Promise.all([tell(), tell()]);
      expect(await levels(orderId)).toEqual([1, 1]);
      await app.get(Tx).run((em) => affected(em, 'DELETE FROM order_escalation WHERE orderId = ?', [orderId]));
      await putBack();
    });
  });

  describe('a wish', () => {
    test('claimed by 50 at once belongs to one', async () => {
      const people = await givenVolunteers(app, 50);
      const wishId = await given(app, { wisher: await givenResident(app), reviewer }).wish('open');
      const answers = await crowd.atOnce(50, (i) => crowd.as(i, people[i]).call('claimWish', { params: { wishId } }));
      expect(count(answers)).toEqual({ done: 1, WISH_TAKEN: 49 });
      const winner = people[answers.findIndex((answer) => typeof answer !== 'string')]!;
      expect(await app.get(Db).em.findOneByOrFail(Wish, { id: wishId })).toMatchObject({
        state: 'claimed',
        volunteerId: winner.volunteerId,
      });
      expect(await app.get(Db).em.countBy(AuditEntry, { action: 'wish.claim', subjectId: wishId })).toBe(1);
    });

    test('confirmed 20 times at once is paid once', async () => {
      const [me] = await givenVolunteers(app, 1);
      const wisher = await givenResident(app);
      const wishId = await given(app, { wisher, reviewer, volunteer: me! }).wish('fulfilled');
      await crowd.atOnce(20, (i) => crowd.as(i, wisher).call('confirmWish', { params: { wishId }, body: { stars: 5, thanks: '' } }));
      const { items } = await crowd.as(0, me).call('listMyLedger', { query: { unit: 'minutes' } });
      expect(items.map(({ amount }) => amount)).toEqual([approval.minutes]);
      expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
    });
  });
});
