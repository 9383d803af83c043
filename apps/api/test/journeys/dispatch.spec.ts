import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { PersonAccounts } from '../../src/modules/identity/index.js';
import { OutboxMessage } from '../../src/kit/outbox/outbox-message.entity.js';
import { Like } from 'typeorm';
import {
  answer,
  dispatch,
  givenAccepted,
  givenHelper,
  givenHelpers,
  givenServed,
  idsOf,
  offersOf,
  offerTo,
  toldAbout,
} from '../builders/dispatch.js';
import { APPOINTED, givenCoordinator, givenItem, givenOperator, orderInput, person } from '../builders/orders.js';
import { givenResident } from '../builders/people.js';
import { givenPublished, post, slot } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenTeam } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('dispatch on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ engine });
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  const skill = 'haircut';
  const on = (orderId: number) => ({ params: { orderId } });

  test('an order is offered, the first acceptance wins, the others are told that they need not come', async () => {
    const [first, second, third] = await givenHelpers(app, 3, { skills: ['law'] });
    const { orderId, coordinator, resident } = await givenAccepted(app, { skill: 'law' });
    const offered = await dispatch(app, coordinator, orderId, [first!, second!, third!]);
    expect(offered).toMatchObject({
      state: 'accepted',
      openOffers: 3,
      automatic: false,
      offers: [{ state: 'open' }, { state: 'open' }, { state: 'open' }],
    });
    expect((await dispatch(app, coordinator, orderId, [second!])).offers).toHaveLength(3);

    const [made] = await toldAbout(app, second!, 'offer.made');
    expect(made).toMatchObject({ link: '/packages/orders/offers/index', text: expect.stringContaining('请在 3月5日 周四 9:30 前答复') });
    const mine = await app.as(second).call('listMyOffers', {});
    expect(mine.items).toMatchObject([
      { orderId, state: 'open', distanceText: '与您同一社区', regionName: '新北社区', actions: ['accept', 'decline'] },
    ]);
    expect((await app.as(second).call('getHome', {})).openOffers).toBe(1);
    await expectRefusal(app.as(second).call('getOrder', on(orderId)), 'NOT_FOUND');

    expect(await answer(app, third!, orderId, 'decline', '那天不在')).toMatchObject({ state: 'declined', actions: [] });
    expect(await answer(app, second!, orderId, 'accept')).toMatchObject({ state: 'accepted' });
    expect(await answer(app, second!, orderId, 'accept')).toMatchObject({ state: 'accepted' });
    expect(await answer(app, third!, orderId, 'decline')).toMatchObject({ state: 'declined' });
    await expectRefusal(answer(app, first!, orderId, 'accept'), 'OFFER_CLOSED', { state: 'withdrawn', of: 'offer' });
    expect(await offersOf(app, orderId)).toEqual([
      [first!.volunteerId, 'withdrawn'],
      [second!.volunteerId, 'accepted'],
      [third!.volunteerId, 'declined'],
    ]);
    expect(await toldAbout(app, first!, 'offer.withdraw')).toMatchObject([{ text: expect.stringContaining('已有其他志愿者接受') }]);
    expect(await app.as(resident).call('getOrder', on(orderId))).toMatchObject({
      state: 'dispatched',
      volunteer: { id: second!.volunteerId },
      offers: [],
    });
    expect(await app.as(second).call('getOrder', on(orderId))).toMatchObject({ contact: { address: person.address } });
    expect((await app.as(second).call('getHome', {})).openOffers).toBe(0);
  });

  test('what a resident asks for is read before the acceptance, unless it gives them away, and not afterwards by who declined', async () => {
    const [one, two] = await givenHelpers(app, 2, { skills: ['photography'] });
    const [plain, telling] = [
      await givenAccepted(app, { skill: 'photography' }),
      await givenAccepted(app, { skill: 'photography', order: { note: '到了打 139 4770 0001，五单元 501' } }),
    ];
    const noteOf = async (who: Actor, orderId: number) =>
      (await app.as(who).call('listMyOffers', {})).items.find((offer) => offer.orderId === orderId)!.note;
    for (const { coordinator, orderId } of [plain, telling]) await dispatch(app, coordinator, orderId, [one!, two!]);
    expect([await noteOf(one!, plain.orderId), await noteOf(one!, telling.orderId)]).toEqual([
      '老人听力不好，请敲门重一些',
      '有一条嘱咐，接受后可以看到',
    ]);
    await answer(app, two!, telling.orderId, 'decline');
    expect(await noteOf(two!, telling.orderId)).toBe('');
    await answer(app, one!, telling.orderId, 'accept');
    expect((await app.as(one).call('getOrder', on(telling.orderId))).note).toBe('到了打 139 4770 0001，五单元 501');
  });

  test('nobody serves themselves, whoever placed the order, and however the phone was written', async () => {
    const [served, other] = await givenHelpers(app, 2, { skills: ['repair'] });
    const phone = '13947708888';
    await app.get(PersonAccounts).bindPhone(served!.accountId, phone);
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'repair', order: { contact: { phone: '139-4770-8888' } } });
    await dispatch(app, coordinator, orderId, [served!, other!]);
    await expectRefusal(answer(app, served!, orderId, 'accept'), 'NOT_QUALIFIED', { reason: '本人是下单人或服务对象' });
    expect(await answer(app, other!, orderId, 'accept')).toMatchObject({ state: 'accepted' });

    // A relative's order for an account's phone is that account's own order, with or without dashes.
    const itemId = await givenItem(app);
    const body = { ...orderInput(itemId, { contact: { phone: '139-4770-8888' } }), channel: 'family', placerName: '女儿' } as const;
    const { id } = await app.as(await givenResident(app)).call('placeOrderForOther', { body });
    expect((await app.as(served).call('getOrder', { params: { orderId: id } })).contact).toMatchObject({ phone: '139-4770-8888' });
  });

  test('nobody learns before the acceptance who is served and where', async () => {
    const helper = await givenHelper(app, { skills: ['teaching'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'teaching' });
    await dispatch(app, coordinator, orderId, [helper]);
    const seen = [
      await app.as(helper).call('listMyOffers', {}),
      await toldAbout(app, helper, 'offer.made'),
      await app.get(Db).em.findBy(OutboxMessage, { topic: Like('offer%') }),
    ];
    for (const secret of [person.name, person.phone, person.address]) expect(JSON.stringify(seen)).not.toContain(secret);
  });

  test('candidates are ranked by availability, distance, language and fairness, each explained', async () => {
    const thursday = [{ weekday: 4, part: 'afternoon' as const }];
    const near = await givenHelper(app, { skills: [skill], name: '近处有空', availability: thursday, languages: ['mn'] });
    const street = await givenHelper(app, {
      skills: [skill],
      name: '同街道',
      regionCode: '150603001002',
      availability: thursday,
      languages: ['mn'],
    });
    const far = await givenHelper(app, { skills: [skill], name: '别的街道', regionCode: '150603002001', languages: ['zh'] });
    await givenHelper(app, { skills: [skill], name: '未成年', birthDate: '2009-01-01' });
    await givenHelper(app, { skills: ['driving'], name: '不会理发' });
    await givenHelper(app, { skills: [skill], name: '外地', regionCode: '150602001' });
    const { orderId, coordinator } = await givenAccepted(app, { skill, order: { language: 'mn' } });
    const { items, looked, out } = await app.as(coordinator).call('suggestCandidates', on(orderId));
    expect(items.map(({ volunteerId }) => volunteerId)).toEqual(idsOf([near, street, far]));
    expect(items[0]).toMatchObject({ rank: 1, score: 100, name: '近处有空', regionName: '新北社区', recentMinutes: 0, offer: null });
    expect(items[1]!.reasons).toEqual([
      { code: 'availability', points: 30, of: 30, text: '周四下午有空' },
      { code: 'language', points: 20, of: 20, text: '会蒙古语' },
      { code: 'fairness', points: 25, of: 25, text: '近 90 天没有服务' },
      { code: 'distance', points: 16, of: 25, text: '同一街道' },
    ]);
    for (const { score, reasons } of items) expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    expect([looked, out]).toEqual([4, [{ text: '未满 18 周岁', count: 1 }]]);

    const asked = (q: string) => app.as(coordinator).call('suggestCandidates', { ...on(orderId), query: { q } });
    expect((await asked('同街')).items.map(({ name }) => name)).toEqual(['同街道']);
    expect((await asked(items[2]!.number)).items.map(({ name }) => name)).toEqual(['别的街道']);
    expect(await asked('不会理发')).toMatchObject({ items: [], looked: 1, out: [{ text: '没有技能：理发', count: 1 }] });
  });

  test('who served much and lately comes after who served little and long ago', async () => {
    const [much, little, nothing] = await givenHelpers(app, 3, { skills: ['mediation'] });
    await givenServed(app, much!, 600, 2);
    await givenServed(app, little!, 60, 40);
    await givenServed(app, nothing!, 6000, 100);
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'mediation' });
    const { items } = await app.as(coordinator).call('suggestCandidates', on(orderId));
    const fair = items.map(({ volunteerId, recentMinutes, reasons }) => [
      volunteerId,
      recentMinutes,
      reasons.find(({ code }) => code === 'fairness')!.text,
    ]);
    expect(fair).toEqual([
      [nothing!.volunteerId, 0, '近 90 天没有服务'],
      [little!.volunteerId, 60, '近 90 天服务 1 小时，上次在 40 天前'],
      [much!.volunteerId, 600, '近 90 天服务 10 小时，上次在 2 天前'],
    ]);
  });

  test('somebody who is busy then is neither suggested nor sent, nor can accept', async () => {
    const helper = await givenHelper(app, { skills: ['cooking'] });
    const [one, two] = [await givenAccepted(app, { skill: 'cooking' }), await givenAccepted(app, { skill: 'cooking', title: '做午饭' })];
    const [three, after] = [
      await givenAccepted(app, { skill: 'cooking' }),
      await givenAccepted(app, { skill: 'cooking', order: { appointedAt: '2026-03-05T07:00:00.000Z' } }),
    ];
    for (const { coordinator, orderId } of [one, two]) await dispatch(app, coordinator, orderId, [helper]);
    await answer(app, helper, two.orderId, 'accept');
    await expectRefusal(answer(app, helper, one.orderId, 'accept'), 'TIME_CLASH', { title: '做午饭', startsAt: APPOINTED });
    const { items, out } = await app.as(three.coordinator).call('suggestCandidates', on(three.orderId));
    expect([items, out]).toEqual([[], [{ text: '该时段已有其他安排', count: 1 }]]);
    await expectRefusal(dispatch(app, three.coordinator, three.orderId, [helper]), 'NOT_QUALIFIED', { reason: '该时段已有其他安排' });
    expect((await dispatch(app, after.coordinator, after.orderId, [helper])).openOffers).toBe(1);
  });

  test('who has taken an order cannot sign up for an activity at that time, and the other way round', async () => {
    const [first, second] = await givenHelpers(app, 2, { skills: ['performing'] });
    const [team, reviewer] = [await givenTeam(app, '乌兰牧骑志愿服务队'), await givenReviewer(app)];
    const { slots, posts } = await givenPublished(app, team, reviewer, { slots: [slot(5)] });
    const signUp = (who: Actor) => app.as(who).call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } });
    await signUp(second!);
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'performing', title: '拉马头琴' });
    await expectRefusal(dispatch(app, coordinator, orderId, [second!]), 'NOT_QUALIFIED', { reason: '该时段已有其他安排' });
    await dispatch(app, coordinator, orderId, [first!]);
    await answer(app, first!, orderId, 'accept');
    await expectRefusal(signUp(first!), 'TIME_CLASH', { title: '拉马头琴', startsAt: APPOINTED });
  });

  test('who has taken an order is passed over in the waiting list, and gets the place once free again', async () => {
    const [there, busy, behind] = await givenHelpers(app, 3, { skills: ['calligraphy'] });
    const [team, reviewer] = [await givenTeam(app, '书法志愿服务队'), await givenReviewer(app)];
    const { slots, posts } = await givenPublished(app, team, reviewer, { slots: [slot(5)], posts: [post('写福字', 1)] });
    const signUp = (who: Actor) => app.as(who).call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } });
    const cancel = async (who: Actor) => app.as(who).call('cancelSignUp', { params: { signUpId: (await signUp(who)).id } });
    const standing = async () => Promise.all([there!, busy!, behind!].map(async (who) => (await mine(who))?.state));
    const mine = async (who: Actor) => (await app.as(who).call('listMySignUps', { query: { when: 'all' } })).items[0];
    for (const who of [there!, busy!, behind!]) await signUp(who);
    expect(await standing()).toEqual(['confirmed', 'waiting', 'waiting']);
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'calligraphy', title: '教写字' });
    await dispatch(app, coordinator, orderId, [busy!]);
    await answer(app, busy!, orderId, 'accept');

    await cancel(there!);
    expect(await standing()).toEqual(['cancelledLate', 'waiting', 'confirmed']);
    await cancel(behind!);
    expect(await standing()).toEqual(['cancelledLate', 'waiting', 'cancelledLate']);
    await app.as(busy).call('giveBackOrder', { ...on(orderId), body: { reason: '手受伤了' } });
    await app.drain();
    expect(await standing()).toEqual(['cancelledLate', 'confirmed', 'cancelledLate']);
  });

  test('of several at once nobody is asked when one of them cannot be sent', async () => {
    const [fit, unfit] = [await givenHelper(app, { skills: ['farming'] }), await givenHelper(app, { name: '白玉兰' })];
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'farming' });
    await expectRefusal(dispatch(app, coordinator, orderId, [fit, unfit]), 'NOT_QUALIFIED', { name: '白玉兰', reason: '没有技能：农技' });
    expect(await offersOf(app, orderId)).toEqual([]);
    await expectRefusal(app.as(coordinator).call('dispatchOrder', { ...on(orderId), body: { volunteerIds: [999_999] } }), 'NOT_FOUND');
  });

  test('a declined order is dispatched anew, to somebody else', async () => {
    const [first, second] = await givenHelpers(app, 2, { skills: ['sports'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'sports' });
    await dispatch(app, coordinator, orderId, [first!]);
    await answer(app, first!, orderId, 'decline', '家里有事');
    expect(await toldAbout(app, coordinator, 'dispatch.stuck')).toMatchObject([{ title: expect.stringContaining('邀约都没有被接受') }]);
    const { items, out } = await app.as(coordinator).call('suggestCandidates', on(orderId));
    expect([items.map(({ volunteerId }) => volunteerId), out]).toEqual([idsOf([second!]), [{ text: '已谢绝本单', count: 1 }]]);
    await expectRefusal(dispatch(app, coordinator, orderId, [first!]), 'NOT_QUALIFIED', { reason: '已谢绝本单' });
    await dispatch(app, coordinator, orderId, [second!]);
    await answer(app, second!, orderId, 'accept');
    expect(await app.as(coordinator).call('getOrder', on(orderId))).toMatchObject({
      state: 'dispatched',
      offers: [
        { volunteerId: first!.volunteerId, state: 'declined', reason: '家里有事' },
        { volunteerId: second!.volunteerId, state: 'accepted' },
      ],
    });
  });

  test('an offer lapses when its time is over', async () => {
    const helper = await givenHelper(app, { skills: ['photography'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'photography' });
    await dispatch(app, coordinator, orderId, [helper], 10);
    app.clock.advance(10);
    expect((await app.as(helper).call('listMyOffers', {})).items).toMatchObject([{ state: 'open', actions: [] }]);
    await expectRefusal(answer(app, helper, orderId, 'accept'), 'OFFER_CLOSED', { state: 'lapsed' });
    await app.drain();
    expect(await offersOf(app, orderId)).toEqual([[helper.volunteerId, 'lapsed']]);
    expect(await toldAbout(app, coordinator, 'dispatch.stuck')).toHaveLength(1);
    await expectRefusal(answer(app, helper, orderId, 'accept'), 'OFFER_CLOSED', { state: 'lapsed' });
  });

  test('the volunteer gives the order back, the coordinator takes it back: both are dispatched anew', async () => {
    const [first, second] = await givenHelpers(app, 2, { skills: ['handicraft'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'handicraft' });
    await dispatch(app, coordinator, orderId, [first!]);
    await answer(app, first!, orderId, 'accept');
    const back = await app.as(first).call('giveBackOrder', { ...on(orderId), body: { reason: '临时加班' } });
    expect(back).toMatchObject({ state: 'accepted', contact: null, volunteer: null, actions: [] });
    expect(JSON.stringify(back)).not.toContain(person.address);
    await expectRefusal(app.as(first).call('getOrder', on(orderId)), 'NOT_FOUND');
    await expectRefusal(app.as(first).call('giveBackOrder', { ...on(orderId), body: { reason: '临时加班' } }), 'NOT_FOUND');
    expect(await toldAbout(app, coordinator, 'dispatch.givenBack')).toMatchObject([{ text: expect.stringContaining('临时加班') }]);

    await dispatch(app, coordinator, orderId, [second!]);
    await answer(app, second!, orderId, 'accept');
    const taken = await app.as(coordinator).call('takeBackOrder', { ...on(orderId), body: { reason: '换一位会蒙古语的' } });
    expect(taken).toMatchObject({ state: 'accepted', volunteer: null, reason: '换一位会蒙古语的' });
    expect(await toldAbout(app, second!, 'dispatch.takenBack')).toMatchObject([{ text: expect.stringContaining('换一位会蒙古语的') }]);
    // A coordinator can offer it to the same volunteer again, in a new round.
    await dispatch(app, coordinator, orderId, [first!]);
    await answer(app, first!, orderId, 'accept');
    expect(await offersOf(app, orderId)).toEqual([
      [first!.volunteerId, 'accepted'],
      [second!.volunteerId, 'accepted'],
      [first!.volunteerId, 'accepted'],
    ]);
  });

  test('an order that ends takes its open offers back at once', async () => {
    const helper = await givenHelper(app, { skills: ['calligraphy'] });
    for (const end of ['cancel', 'reject'] as const) {
      const { orderId, coordinator, resident } = await givenAccepted(app, { skill: 'calligraphy' });
      await dispatch(app, coordinator, orderId, [helper]);
      const body = { reason: '家人来了' };
      if (end === 'cancel') await app.as(resident).call('cancelOrder', { ...on(orderId), body });
      else await app.as(coordinator).call('rejectOrder', { ...on(orderId), body });
      expect(await offersOf(app, orderId)).toEqual([[helper.volunteerId, 'withdrawn']]);
      await expectRefusal(answer(app, helper, orderId, 'accept'), 'OFFER_CLOSED', { state: 'withdrawn' });
      await expectRefusal(dispatch(app, coordinator, orderId, [helper]), 'ACTION_NOT_PERMITTED', { action: 'dispatch' });
    }
  });

  test('other volunteers, other regions and operators stay out', async () => {
    const [helper, stranger] = await givenHelpers(app, 2, { skills: ['computer'] });
    const { orderId, coordinator } = await givenAccepted(app, { skill: 'computer' });
    const [elsewhere, operator] = [await givenCoordinator(app, '150603002'), await givenOperator(app)];
    await expectRefusal(dispatch(app, elsewhere, orderId, [helper!]), 'NOT_FOUND');
    await expectRefusal(app.as(elsewhere).call('suggestCandidates', on(orderId)), 'NOT_FOUND');
    await expectRefusal(dispatch(app, operator, orderId, [helper!]), 'FORBIDDEN');
    await dispatch(app, coordinator, orderId, [helper!]);
    const { id: offerId } = await offerTo(app, helper!, orderId);
    await expectRefusal(app.as(stranger).call('answerOffer', { params: { offerId }, body: { answer: 'accept' } }), 'NOT_FOUND');
    await answer(app, helper!, orderId, 'accept');
    await expectRefusal(app.as(stranger).call('giveBackOrder', { ...on(orderId), body: { reason: '不去了' } }), 'NOT_FOUND');
  });
});
