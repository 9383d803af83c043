import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { checkIn, checkOut } from '../builders/attendance.js';
import { given } from '../builders/given.js';
import { APPOINTED, codeOf, givenCoordinator, givenItem } from '../builders/orders.js';
import { givenResident, givenVolunteer } from '../builders/people.js';
import { givenPublished, slot } from '../builders/projects.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

/** So many minutes after 14:00 in Shanghai, the appointed time. */
const later = (minutes: number): string => new Date(new Date(APPOINTED).getTime() + minutes * 60_000).toISOString();

describe.each(engines)('a minute is paid once, on %s', (engine) => {
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  let coordinator: Actor;
  let me: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
    coordinator = await givenCoordinator(app);
  });
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    me = await givenVolunteer(app);
  });
  afterAll(() => app.close());

  /** A slot that begins so many hours after 9:00, with the volunteer signed up. */
  const joined = async (from: number): Promise<number> => {
    const { slots, posts } = await givenPublished(app, team, reviewer, { slots: [slot(from)] });
    await app.as(me).call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } });
    return slots[0]!.id;
  };
  const confirm = (slotId: number) => app.as(team.organiser).call('confirmAttendance', { params: { slotId }, body: {} });
  const minutes = async () => (await app.as(me).call('listMyLedger')).balance.minutes;
  const records = async () => (await app.as(me).call('listMyAttendance')).items;

  test('whoever checks in elsewhere has left: the slot that was extended meanwhile closes then', async () => {
    const [first, next] = [await joined(5), await joined(7)];
    app.clock.set(later(0));
    await checkIn(app, team.organiser, first, me);
    app.clock.set(later(115));
    await app.as(team.organiser).call('extendSlot', { params: { slotId: first }, body: { until: later(360), reason: '书还没有整理完' } });
    app.clock.set(later(130));
    await checkIn(app, team.organiser, next, me);
    const [, left] = await records();
    expect(left).toMatchObject({ state: 'ended', checkOutAt: later(130), checkOutMethod: 'auto', minutes: 130 });
    await app.drain();
    const told = (await app.as(me).call('listMyMessages', { query: {} })).items.find(({ kind }) => kind === 'attendance.autoClose');
    expect(told!.text).toContain('系统已按您到另一处签到的时间自动签退，计 2小时10分');
    app.clock.set(later(400));
    await app.drain();
    expect([await confirm(first), await confirm(next)]).toMatchObject([{ minutes: 130 }, { minutes: 110 }]);
    expect(await minutes()).toBe(240);
  });

  test('a late scan-out over another service pays what the other did not, and the record says so', async () => {
    const itemId = await givenItem(app);
    const resident = await givenResident(app);
    const orderId = await given(app, { resident, coordinator, volunteer: me }, { itemId }).order('dispatched');
    const slotId = await joined(6);
    const params = { orderId };
    // The volunteer comes late: an hour counts from 14:55.
    app.clock.set(later(55));
    await app.as(me).call('startOrder', { params, body: { code: (await codeOf(app, resident, orderId)).code } });
    app.clock.set(later(65));
    await checkIn(app, team.organiser, slotId, me);
    await app.drain();
    // Checks out of the order at 15:45; the activity ends by itself.
    app.clock.set(later(105));
    await app.as(me).call('finishOrder', { params, body: { code: (await codeOf(app, resident, orderId)).code } });
    app.clock.set(later(180));
    await checkOut(app, team.organiser, slotId, me);
    expect(await confirm(slotId)).toMatchObject({ confirmed: 1, minutes: 115 });
    // From 14:55 to 15:45, of which 15:05 to 15:45 has been paid.
    const settled = await app.as(coordinator).call('settleOrder', { params });
    expect(settled).toMatchObject({ state: 'settled', attendance: { minutes: 10, overlapMinutes: 40 } });
    expect(await minutes()).toBe(125);
    expect((await records()).find(({ kind }) => kind === 'order')).toMatchObject({ minutes: 10, overlapMinutes: 40 });
    expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
  });

  test('of two records of one time that are confirmed at once, one pays the time', async () => {
    const [a, b] = [await joined(5), await joined(8)];
    app.clock.set(later(0));
    await checkIn(app, team.organiser, a, me);
    app.clock.set(later(100));
    // Extended so that it overlaps the other slot, which begins at 17:00.
    await app.as(team.organiser).call('extendSlot', { params: { slotId: a }, body: { until: later(300), reason: '书还没有整理完' } });
    app.clock.set(later(180));
    await checkIn(app, team.organiser, b, me);
    app.clock.set(later(240));
    await checkOut(app, team.organiser, a, me);
    app.clock.set(later(300));
    await checkOut(app, team.organiser, b, me);
    const done = await Promise.all([confirm(a), confirm(b)]);
    // 14:00 to 18:00 and 17:00 to 19:00 cover five hours.
    expect(done[0].minutes + done[1].minutes).toBe(300);
    expect(await minutes()).toBe(300);
    expect((await records()).map(({ overlapMinutes }) => overlapMinutes).sort()).toEqual([0, 60]);
  });
});
