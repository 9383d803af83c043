import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import { District } from '../../src/district.js';
import type { Actor } from '../../src/kit/access/index.js';
import { answer, dispatch, givenAccepted, givenHelper, givenHelpers, givenMember, offersOf, toldAbout } from '../builders/dispatch.js';
import { expectRefusal } from '../builders/refusals.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('automatic dispatch on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ engine });
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  const turn = (coordinator: Actor, orderId: number, automatic: boolean): Promise<OrderAnswer> =>
    app.as(coordinator).call('dispatchOrder', { params: { orderId }, body: { automatic } });

  test('asks three at once, then the next, and leaves it to people when nobody is left', async () => {
    const helpers = await givenHelpers(app, 5, { skills: ['law'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'law' });
    const begun = await turn(coordinator, orderId, true);
    expect(begun).toMatchObject({ automatic: true, openOffers: 3, state: 'accepted' });
    expect(begun.offers.every(({ automatic }) => automatic)).toBe(true);
    expect(await app.drain()).toBeGreaterThan(0);
    expect(await offersOf(app, orderId)).toHaveLength(3);

    const by = (state: string) => offersOf(app, orderId).then((all) => all.filter(([, s]) => s === state).map(([id]) => id));
    const firsts = helpers.filter(({ volunteerId }) => begun.offers.some((offer) => offer.volunteerId === volunteerId));
    for (const helper of firsts.slice(0, 2)) await answer(app, helper, orderId, 'decline');
    await app.drain();
    expect(await offersOf(app, orderId)).toHaveLength(3);
    // The third volunteer never answers.
    app.clock.advance(30);
    await app.drain();
    expect([(await by('declined')).length, (await by('lapsed')).length, (await by('open')).length]).toEqual([2, 1, 2]);
    expect(await toldAbout(app, coordinator, 'dispatch.stuck')).toEqual([]);

    app.clock.advance(30);
    await app.drain();
    expect((await by('lapsed')).length).toBe(3);
    expect(await toldAbout(app, coordinator, 'dispatch.stuck')).toMatchObject([{ title: expect.stringContaining('邀约都没有被接受') }]);
    // The automatic mode looks again later and finds somebody who has joined meanwhile.
    const late = await givenHelper(app, { skills: ['law'] });
    await app.drain();
    expect(await by('open')).toEqual([]);
    app.clock.advance(15);
    await app.drain();
    expect(await by('open')).toEqual([late.volunteerId]);
    await answer(app, late, orderId, 'accept');
    expect(await app.as(coordinator).call('getOrder', { params: { orderId } })).toMatchObject({ state: 'dispatched', automatic: true });
  });

  test('stops when a coordinator takes over, and when told to', async () => {
    const helpers = await givenHelpers(app, 8, { skills: ['driving'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'driving' });
    await turn(coordinator, orderId, true);
    const asked = new Set((await offersOf(app, orderId)).map(([id]) => id));
    const other = helpers.find(({ volunteerId }) => !asked.has(volunteerId!))!;
    expect(await dispatch(app, coordinator, orderId, [other])).toMatchObject({ automatic: false, openOffers: 4 });
    app.clock.advance(60);
    await app.drain();
    expect(await offersOf(app, orderId)).toHaveLength(4);

    expect(await turn(coordinator, orderId, true)).toMatchObject({ automatic: true, openOffers: 3 });
    expect(await turn(coordinator, orderId, false)).toMatchObject({ automatic: false, openOffers: 3 });
    app.clock.advance(60);
    await app.drain();
    expect((await offersOf(app, orderId)).map(([, state]) => state)).toEqual(Array(7).fill('lapsed'));
  });

  test('a district may have it for every order; a coordinator still takes over', async () => {
    const orders = app.get(District).orders as { automaticDispatch: boolean };
    orders.automaticDispatch = true;
    try {
      const [first, second] = await givenHelpers(app, 2, { skills: ['appliance-repair'] });
      const { orderId, coordinator } = await givenAccepted(app, { skill: 'appliance-repair' });
      await app.drain();
      const asked = await app.as(coordinator).call('getOrder', { params: { orderId } });
      expect(asked).toMatchObject({ automatic: true, openOffers: 2, state: 'accepted' });
      expect(await turn(coordinator, orderId, false)).toMatchObject({ automatic: false });
      await answer(app, first!, orderId, 'decline');
      await dispatch(app, coordinator, orderId, [second!]);
      await answer(app, second!, orderId, 'accept');
      expect(await app.as(coordinator).call('getOrder', { params: { orderId } })).toMatchObject({ state: 'dispatched', automatic: false });
    } finally {
      orders.automaticDispatch = false;
    }
  });

  test('tells the coordinators when there is nobody at all', async () => {
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'sign-language' });
    expect(await turn(coordinator, orderId, true)).toMatchObject({ automatic: true, openOffers: 0 });
    for (let i = 0; i < 3; i++) {
      expect(await toldAbout(app, coordinator, 'dispatch.stuck')).toMatchObject([
        { title: expect.stringContaining('没有找到合适的志愿者') },
      ]);
      app.clock.advance(15);
    }
  });

  test('asks nobody again who gave the order back, and asks those less who were asked lately', async () => {
    const [one, two] = await givenHelpers(app, 2, { skills: ['farming'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'farming' });
    await dispatch(app, coordinator, orderId, [one!]);
    await answer(app, one!, orderId, 'accept');
    await app.as(one).call('giveBackOrder', { params: { orderId }, body: { reason: '临时有事' } });
    await turn(coordinator, orderId, true);
    expect((await offersOf(app, orderId)).slice(1)).toEqual([[two!.volunteerId, 'open']]);

    const next = await givenAccepted(app, { skill: 'farming', order: { appointedAt: '2026-03-06T06:00:00.000Z' } });
    const third = await givenHelper(app, { skills: ['farming'] });
    const { items } = await app.as(next.coordinator).call('suggestCandidates', { params: { orderId: next.orderId } });
    expect(items[0]).toMatchObject({ volunteerId: third.volunteerId });
    expect(items[1]!.reasons.find(({ code }) => code === 'fairness')!.text).toBe('近 90 天没有服务，近 7 天收到 1 次邀约');
  });

  test('sends only members where the item is for the team', async () => {
    const [member, skilled] = await givenHelpers(app, 2, { skills: ['medicine'] });
    await givenMember(app, 'white', member!);
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'medicine', colour: 'white', teamOnly: true });
    await turn(coordinator, orderId, true);
    expect(await offersOf(app, orderId)).toEqual([[member!.volunteerId, 'open']]);
    await expectRefusal(dispatch(app, coordinator, orderId, [skilled!]), 'NOT_QUALIFIED', {
      reason: expect.stringMatching(/^不是.+队员$/),
    });
  });
});
