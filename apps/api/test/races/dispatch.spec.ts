import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import type { Actor } from '../../src/kit/access/index.js';
import { In } from 'typeorm';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db, Tx } from '../../src/kit/db/index.js';
import { AutomaticDispatch } from '../../src/modules/dispatch/automatic-dispatch.js';
import { LapseOffers } from '../../src/modules/dispatch/lapse-offers.js';
import { DispatchOffer } from '../../src/modules/dispatch/offer.entity.js';
import { Order, OrderStore } from '../../src/modules/orders/index.js';
import { answer, dispatch, givenAccepted, givenHelpers, idsOf, offersOf, toldAbout } from '../builders/dispatch.js';
import { engines } from '../support/engines.js';
import { freshPlace, startTestApp, TEST_NOW, type TestApp, type TestPlace } from '../support/index.js';

/** On MariaDB two applications use one database, each with its own connections; on SQLite only one process may write. */
describe.each(engines)('races for orders on %s', (engine) => {
  let place: TestPlace;
  let apps: TestApp[];
  let app: TestApp;
  beforeAll(async () => {
    place = await freshPlace(engine);
    apps = [await startTestApp({ place })];
    if (engine === 'mariadb') apps.push(await startTestApp({ place }));
    app = apps[0]!;
  });
  beforeEach(() => {
    for (const each of apps) each.clock.set(TEST_NOW);
  });
  afterAll(async () => {
    for (const each of apps) await each.close();
    await place.remove();
  });

  const any = (i: number): TestApp => apps[i % apps.length]!;
  /** The answered state, or the code of the refusal. */
  const outcome = (call: Promise<{ state: string }>): Promise<string> =>
    call.then(
      ({ state }) => state,
      (error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error)),
    );
  const count = (all: readonly string[]): Record<string, number> =>
    Object.fromEntries([...new Set(all)].sort().map((each) => [each, all.filter((one) => one === each).length]));
  const orderOf = (id: number): Promise<Order> => app.get(Db).em.findOneByOrFail(Order, { id });
  const assigned = (subjectId: number) => app.get(Db).em.countBy(AuditEntry, { subject: 'order', subjectId, action: 'order.assign' });
  const offerAll = async (helpers: readonly Actor[], skill: string) => {
    const { orderId, coordinator, resident } = await givenAccepted(app, { skill });
    for (let i = 0; i < helpers.length; i += 10) await dispatch(app, coordinator, orderId, helpers.slice(i, i + 10));
    return { orderId, coordinator, resident };
  };

  describe('20 volunteers accept one order at once', () => {
    test('exactly one has it', async () => {
      const helpers = await givenHelpers(app, 20, { skills: ['haircut'] });
      const { orderId } = await offerAll(helpers, 'haircut');
      const outcomes = await Promise.all(helpers.map((helper, i) => outcome(answer(any(i), helper, orderId, 'accept'))));
      expect(count(outcomes)).toEqual({ OFFER_CLOSED: 19, accepted: 1 });
      const winner = helpers[outcomes.indexOf('accepted')]!;
      expect(await orderOf(orderId)).toMatchObject({ state: 'dispatched', volunteerId: winner.volunteerId });
      const states = await offersOf(app, orderId);
      expect(count(states.map(([, state]) => state))).toEqual({ accepted: 1, withdrawn: 19 });
      expect(states.find(([, state]) => state === 'accepted')![0]).toBe(winner.volunteerId);
      expect(await assigned(orderId)).toBe(1);
      const loser = helpers.find((helper) => helper !== winner)!;
      expect(await toldAbout(app, loser, 'offer.withdraw')).toHaveLength(1);
    });

    test('twin: when all look first and take afterwards, several have it', async () => {
      const helpers = await givenHelpers(app, 5, { skills: ['haircut'] });
      const { orderId } = await offerAll(helpers, 'haircut');
      const looks = await Promise.all(helpers.map(async () => (await orderOf(orderId)).state));
      await Promise.all(
        helpers.map(({ volunteerId }, i) =>
          any(i)
            .get(Tx)
            .run(async (em) => {
              if (looks[i] === 'accepted') await em.update(DispatchOffer, { orderId, volunteerId: volunteerId! }, { state: 'accepted' });
            }),
        ),
      );
      expect(count((await offersOf(app, orderId)).map(([, state]) => state))).toEqual({ accepted: 5 });
    });
  });

  test('ten acceptances of one volunteer are one', async () => {
    const [helper] = await givenHelpers(app, 1, { skills: ['law'] });
    const { orderId } = await offerAll([helper!], 'law');
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => outcome(answer(any(i), helper!, orderId, 'accept'))));
    expect(count(outcomes)).toEqual({ accepted: 10 });
    expect(await assigned(orderId)).toBe(1);
  });

  test('accept against cancel: exactly one of the two', async () => {
    const helpers = await givenHelpers(app, 12, { skills: ['driving'] });
    const seen = new Set<string>();
    for (const [i, helper] of helpers.entries()) {
      const { orderId, resident } = await offerAll([helper], 'driving');
      const cancel = () =>
        any(i + 1)
          .as(resident)
          .call('cancelOrder', { params: { orderId }, body: { reason: '家人来了' } });
      const accept = () => answer(any(i), helper, orderId, 'accept');
      const calls = i % 2 === 0 ? [accept, cancel] : [cancel, accept];
      const results = await Promise.all(calls.map((call) => outcome(call())));
      const [accepted, cancelled] = i % 2 === 0 ? results : [results[1], results[0]];
      const { state, volunteerId } = await orderOf(orderId);
      seen.add(`${accepted} ${cancelled}`);
      if (accepted === 'accepted') {
        // A cancellation after the acceptance finds a dispatched order: it says so, and the acceptance stands.
        expect(['STATE_CHANGED', 'cancelled']).toContain(cancelled);
        expect([state, volunteerId]).toEqual([cancelled === 'cancelled' ? 'cancelled' : 'dispatched', helper.volunteerId]);
        expect(await offersOf(app, orderId)).toEqual([[helper.volunteerId, 'accepted']]);
      } else {
        expect([accepted, cancelled, state, volunteerId]).toEqual(['OFFER_CLOSED', 'cancelled', 'cancelled', null]);
        expect(await offersOf(app, orderId)).toEqual([[helper.volunteerId, 'withdrawn']]);
      }
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  test('one volunteer accepts two orders for the same time: one of them', async () => {
    const helpers = await givenHelpers(app, 6, { skills: ['cooking'] });
    for (const helper of helpers) {
      const orders = [await offerAll([helper], 'cooking'), await offerAll([helper], 'cooking')];
      const outcomes = await Promise.all(orders.map(({ orderId }, i) => outcome(answer(any(i), helper, orderId, 'accept'))));
      expect(count(outcomes)).toEqual({ TIME_CLASH: 1, accepted: 1 });
    }
  });

  test('two coordinators offer to the same people at once: each has one offer', async () => {
    const helpers = await givenHelpers(app, 5, { skills: ['teaching'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'teaching' });
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, i) => outcome(dispatch(any(i), coordinator, orderId, helpers))));
    expect(count(outcomes)).toEqual({ accepted: 6 });
    expect((await offersOf(app, orderId)).map(([id]) => id).sort((a, b) => a - b)).toEqual(idsOf(helpers));
    expect(await toldAbout(app, helpers[0]!, 'offer.made')).toHaveLength(1);
  });

  test('two schedulers at once send each offer once, and let each lapse once', async () => {
    await givenHelpers(app, 9, { skills: ['farming'] });
    const orderIds: number[] = [];
    for (let i = 0; i < 4; i++) orderIds.push((await givenAccepted(app, { skill: 'farming' })).orderId);
    await app.get(Tx).run(async (em) => {
      for (const id of orderIds) await em.update(Order, { id }, { automatic: true });
    });
    const schedulers = [any(0), any(1), any(0), any(1)];
    const now = new Date(TEST_NOW);
    const sent = await Promise.all(schedulers.map((each) => each.get(AutomaticDispatch).run(now)));
    expect(sent.reduce((a, b) => a + b, 0)).toBe(12);
    for (const id of orderIds) expect((await offersOf(app, id)).map(([, state]) => state)).toEqual(['open', 'open', 'open']);

    const later = new Date(now.getTime() + 30 * 60_000);
    for (const each of apps) each.clock.set(later);
    await Promise.all(schedulers.map((each) => each.get(LapseOffers).run(later)));
    await Promise.all(schedulers.map((each) => each.get(AutomaticDispatch).run(later)));
    for (const id of orderIds) {
      const offers = await offersOf(app, id);
      expect(offers.map(([, state]) => state)).toEqual(['lapsed', 'lapsed', 'lapsed', 'open', 'open', 'open']);
      expect(new Set(offers.map(([volunteerId]) => volunteerId)).size).toBe(6);
      const ids = (await app.get(Db).em.findBy(DispatchOffer, { orderId: id, state: 'lapsed' })).map((offer) => offer.id);
      expect(await app.get(Db).em.countBy(AuditEntry, { subject: 'offer', subjectId: In(ids), action: 'offer.lapse' })).toBe(3);
    }
  });

  test('an acceptance against the scheduler: taken or lapsed, never both', async () => {
    const helpers = await givenHelpers(app, 8, { skills: ['sports'] });
    const later = new Date(new Date(TEST_NOW).getTime() + 30 * 60_000);
    for (const [i, helper] of helpers.entries()) {
      for (const each of apps) each.clock.set(TEST_NOW);
      const { orderId } = await offerAll([helper], 'sports');
      // The scheduler's clock is ahead of the one that the acceptance uses.
      const [answered] = await Promise.all([
        outcome(answer(any(i), helper, orderId, 'accept')),
        any(i + 1)
          .get(LapseOffers)
          .run(later),
      ]);
      const { state } = (await app.get(OrderStore).byId(orderId))!;
      const [[, offer]] = (await offersOf(app, orderId)) as [[number, string]];
      expect([answered, state, offer]).toEqual(
        answered === 'accepted' ? ['accepted', 'dispatched', 'accepted'] : ['OFFER_CLOSED', 'accepted', 'lapsed'],
      );
    }
  });
});
