import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MessageKind } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { scan, showCode } from '../builders/attendance.js';
import { givenVolunteer, givenVolunteers } from '../builders/people.js';
import { givenPublished, hours, post, slot, type ProjectInput } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { actorOf, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('scanning in and out on %s', (engine) => {
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  /** A slot of two hours from 11:00 in Shanghai. */
  const publish = (change: Partial<ProjectInput> = {}) => givenPublished(app, team, reviewer, { slots: [slot(2)], ...change });
  const signUp = (actor: Actor, slotId: number, postId: number) => app.as(actor).call('signUp', { params: { slotId }, body: { postId } });
  const expected = async (count: number) => {
    app.clock.set(TEST_NOW);
    const { id, slots, posts } = await publish();
    const people = await givenVolunteers(app, count);
    for (const person of people) await signUp(person, slots[0]!.id, posts[0]!.id);
    return { activityId: id, slotId: slots[0]!.id, postId: posts[0]!.id, people };
  };
  const scanned = async (slotId: number, actor: Actor) => {
    const { claim } = await scan(app, team.organiser, slotId, actor);
    return { body: { claim } };
  };
  const into = async (slotId: number, actor: Actor) => app.as(actor).call('checkIn', await scanned(slotId, actor));
  const out = async (slotId: number, actor: Actor) => app.as(actor).call('checkOut', await scanned(slotId, actor));
  const at = (n: number) => app.clock.set(hours(n));
  const told = async (actor: Actor, kind: MessageKind) => {
    await app.drain();
    return app.get(Db).em.findBy(Message, { accountId: actor.accountId, kind });
  };

  test('the screen shows a code that turns, for its organisers only', async () => {
    const { slotId, activityId } = await expected(1);
    at(1.5);
    const first = await showCode(app, team.organiser, slotId);
    expect(first).toMatchObject({
      title: '周末图书整理与阅读推广',
      startsAt: hours(2),
      endsAt: hours(4),
      opensAt: hours(1),
      rotateSeconds: 15,
      expected: 1,
      present: 0,
      latest: [],
    });
    expect(first.qrText).toMatch(/^http.+\/#\/packages\/attendance\/scan\/index\?c=a\.[0-9a-z]+\.[0-9a-z]+\.[\w-]{15}$/);
    expect(new Date(first.rotatesAt).getTime() - new Date(first.now).getTime()).toBeLessThanOrEqual(15_000);
    app.clock.set(first.rotatesAt);
    const second = await showCode(app, team.organiser, slotId);
    expect([second.qrText, second.shortCode]).not.toEqual([first.qrText, first.shortCode]);

    const others = await givenTeam(app, '别的服务队');
    await expectRefusal(showCode(app, others.organiser, slotId), 'NOT_FOUND');
    await expectRefusal(showCode(app, reviewer, slotId), 'FORBIDDEN');
    await expectRefusal(showCode(app, team.organiser, 999_999), 'NOT_FOUND');
    at(6.1);
    await expectRefusal(showCode(app, team.organiser, slotId), 'CHECK_IN_OVER', { endedAt: hours(4) });
    at(1);
    await app.as(team.organiser).call('cancelProject', { params: { projectId: activityId }, body: { reason: '天气不好，改期' } });
    await expectRefusal(showCode(app, team.organiser, slotId), 'SIGN_UP_CLOSED');
  });

  test('in and out, the time between counts, cut to the plan and to whole minutes', async () => {
    const { slotId, activityId, people } = await expected(2);
    const [me, other] = people as [Actor, Actor];
    at(1.5);
    const claimed = await scan(app, team.organiser, slotId, me);
    expect(claimed).toMatchObject({
      slotId,
      activityId,
      placeName: '康巴什区图书馆一楼大厅',
      next: 'checkIn',
      scannedAt: hours(1.5),
      expiresAt: hours(2),
    });
    const record = await app.as(me).call('checkIn', { body: { claim: claimed.claim } });
    expect(record).toMatchObject({
      state: 'present',
      volunteerId: me.volunteerId,
      activityId,
      slotId,
      title: '周末图书整理与阅读推广',
      postName: '图书整理',
      organisationName: team.name,
      placeName: '康巴什区图书馆一楼大厅',
      contactName: '苏日娜',
      serviceDate: '2026-03-05',
      plannedStartsAt: hours(2),
      checkInAt: hours(1.5),
      checkInMethod: 'code',
      checkOutAt: null,
      minutes: null,
      manual: false,
      confirmDueAt: null,
      actions: ['checkOut'],
    });
    // The same scan again, and another one, give the same record.
    expect(await app.as(me).call('checkIn', { body: { claim: claimed.claim } })).toEqual(record);
    expect(await into(slotId, me)).toEqual(record);

    app.clock.set(new Date(new Date(hours(2.5)).getTime() + 90_500));
    await into(slotId, other);
    expect((await showCode(app, team.organiser, slotId)).latest.map(({ kind, name }) => [kind, name])).toEqual([
      ['in', '李**'],
      ['in', '王**'],
    ]);
    expect(await showCode(app, team.organiser, slotId)).toMatchObject({ expected: 2, present: 2, ended: 0 });

    at(3.5);
    expect((await scan(app, team.organiser, slotId, me)).next).toBe('checkOut');
    const left = await out(slotId, me);
    expect(left).toMatchObject({
      id: record.id,
      state: 'ended',
      checkOutAt: hours(3.5),
      checkOutMethod: 'code',
      minutes: 90,
      actions: ['dispute', 'rate'],
    });
    // The end of the tenth working day, in Shanghai.
    expect(left.confirmDueAt).toBe('2026-03-19T16:00:00.000Z');
    expect((await scan(app, team.organiser, slotId, me)).next).toBe('done');
    await expectRefusal(out(slotId, me), 'ALREADY_CHECKED_OUT', { at: hours(3.5) });
    await expectRefusal(into(slotId, me), 'ALREADY_CHECKED_OUT', { at: hours(3.5) });
    at(4.5);
    // From 11:31:30.5 to the end at 13:00.
    expect(await out(slotId, other)).toMatchObject({ minutes: 88, checkOutAt: hours(4.5) });
    expect(await showCode(app, team.organiser, slotId)).toMatchObject({ present: 0, ended: 2 });
    const mine = await app.as(me).call('listMyAttendance');
    expect(mine).toMatchObject({ total: 1, items: [left] });
  });

  test('what counts is the moment of the scan, not the login after it', async () => {
    const { slotId, people } = await expected(2);
    const [me, other] = people as [Actor, Actor];
    at(3.9);
    const { qrText } = await showCode(app, team.organiser, slotId);
    const claimed = await app.as().call('claimVenueCode', { body: { code: qrText } });
    expect(claimed.next).toBe('login');
    expect((await app.as(actorOf({ accountId: 9999 })).call('claimVenueCode', { body: { code: qrText } })).next).toBe('join');
    // Logging in and joining takes 20 minutes, and the slot has ended.
    app.clock.advance(20);
    expect(await app.as(me).call('checkIn', { body: { claim: claimed.claim } })).toMatchObject({ checkInAt: hours(3.9), state: 'present' });
    await expectRefusal(app.as(other).call('checkIn', { body: { claim: claimed.claim } }), 'CLAIM_USED');
    await expectRefusal(app.as(me).call('checkOut', { body: { claim: claimed.claim } }), 'CLAIM_USED');
    await expectRefusal(into(slotId, other), 'CHECK_IN_OVER', { endedAt: hours(4) });
  });

  test('a scan outlives the move of a silent login to the account of the phone', async () => {
    const { slotId, people } = await expected(1);
    at(2);
    // Scanned by an imported volunteer with a new WeChat login, which later moves to the account from the roster.
    const claimed = await scan(app, team.organiser, slotId, actorOf({ accountId: 9998 }));
    expect(claimed.next).toBe('join');
    app.clock.advance(5);
    expect(await app.as(people[0]).call('checkIn', { body: { claim: claimed.claim } })).toMatchObject({ checkInAt: hours(2) });
    await expectRefusal(
      app.as(actorOf({ accountId: 9998, volunteerId: 9998 })).call('checkIn', { body: { claim: claimed.claim } }),
      'CLAIM_USED',
    );
  });

  test('a claim is good for half an hour and for one account', async () => {
    const { slotId, people } = await expected(2);
    const [me, other] = people as [Actor, Actor];
    at(2);
    const late = await scan(app, team.organiser, slotId);
    const mine = await scan(app, team.organiser, slotId, me);
    await expectRefusal(app.as(other).call('checkIn', { body: { claim: mine.claim } }), 'CLAIM_USED');
    await expectRefusal(app.as(me).call('checkIn', { body: { claim: 'no-such-claim' } }), 'VENUE_CODE_INVALID');
    const record = await app.as(me).call('checkIn', { body: { claim: mine.claim } });
    app.clock.advance(30);
    await expectRefusal(app.as(other).call('checkIn', { body: { claim: late.claim } }), 'CLAIM_EXPIRED');
    // A repeated call gets the same answer, even later.
    expect(await app.as(me).call('checkIn', { body: { claim: mine.claim } })).toEqual(record);
  });

  test('a photographed code is refused when it is shown later; a forged one always', async () => {
    const { slotId, people } = await expected(1);
    at(2);
    const { qrText } = await showCode(app, team.organiser, slotId);
    const claim = (code: string) => app.as(people[0]).call('claimVenueCode', { body: { code } });
    app.clock.advance(0.25);
    await claim(qrText);
    app.clock.advance(0.25);
    await expectRefusal(claim(qrText), 'VENUE_CODE_EXPIRED');
    at(2);
    await expectRefusal(claim(qrText.replace(/c=a\.\w+\./, 'c=a.zzz.')), 'VENUE_CODE_INVALID');
    await expectRefusal(claim(qrText.slice(0, -1) + (qrText.endsWith('A') ? 'B' : 'A')), 'VENUE_CODE_INVALID');
    await expectRefusal(claim('https://example.cn/'), 'VENUE_CODE_INVALID');
  });

  test('doors open an hour before the start', async () => {
    const { slotId, people } = await expected(1);
    at(0.9);
    await expectRefusal(into(slotId, people[0]!), 'CHECK_IN_TOO_EARLY', { opensAt: hours(1) });
    await expectRefusal(out(slotId, people[0]!), 'NOT_CHECKED_IN');
    at(1);
    await into(slotId, people[0]!);
    at(1.5);
    expect((await out(slotId, people[0]!)).minutes).toBe(0);
  });

  test('six digits serve where cameras fail, and cannot be tried out', async () => {
    const { slotId, people } = await expected(2);
    const [me, other] = people as [Actor, Actor];
    at(2);
    const { shortCode } = await showCode(app, team.organiser, slotId);
    const record = await app.as(me).call('checkIn', { body: { slotId, shortCode } });
    expect(record).toMatchObject({ state: 'present', checkInMethod: 'shortCode' });
    expect(await app.as(me).call('checkIn', { body: { slotId, shortCode } })).toEqual(record);
    app.clock.advance(60);
    await expectRefusal(app.as(me).call('checkOut', { body: { slotId, shortCode } }), 'VENUE_CODE_INVALID');
    const fresh = (await showCode(app, team.organiser, slotId)).shortCode;
    expect(await app.as(me).call('checkOut', { body: { slotId, shortCode: fresh } })).toMatchObject({
      minutes: 60,
      checkOutMethod: 'shortCode',
    });

    const wrong = fresh === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i++)
      await expectRefusal(app.as(other).call('checkIn', { body: { slotId, shortCode: wrong } }), 'VENUE_CODE_INVALID');
    const refused = await expectRefusal(app.as(other).call('checkIn', { body: { slotId, shortCode: fresh } }), 'TOO_MANY_REQUESTS');
    expect(refused.params['retryAfterSeconds']).toBeGreaterThan(200);
    expect(refused.params['retryAfterSeconds']).toBeLessThanOrEqual(300);
    // Scanning still works, and so do other people's digits.
    await into(slotId, other);
    await expectRefusal(app.as(me).call('checkIn', { body: { slotId: 999_999, shortCode: fresh } }), 'VENUE_CODE_INVALID');
  });

  test('a walk-in is signed up and checked in in one step, if there is room', async () => {
    app.clock.set(TEST_NOW);
    const { slots, posts } = await publish({ posts: [post('引导', 1, { minAge: 60 }), post('整理', 1)] });
    const [me, late] = await givenVolunteers(app, 2);
    at(2.5);
    expect((await scan(app, team.organiser, slots[0]!.id, me)).next).toBe('checkIn');
    expect(await into(slots[0]!.id, me!)).toMatchObject({ state: 'present', postName: '整理' });
    const mine = await app.as(me).call('listMySignUps', { query: { when: 'all' } });
    expect(mine.items[0]).toMatchObject({ state: 'confirmed', postId: posts[1]!.id, attendance: { state: 'present' } });
    await expectRefusal(into(slots[0]!.id, late!), 'SLOT_FULL');
    const { claim } = await scan(app, team.organiser, slots[0]!.id, late);
    await expectRefusal(app.as(late).call('checkIn', { body: { claim, postId: posts[0]!.id } }), 'CONDITION_NOT_MET', {
      condition: 'minAge',
    });
    expect((await app.as(late).call('listMyAttendance')).total).toBe(0);
    expect((await app.as(late).call('listMySignUps', { query: { when: 'all' } })).total).toBe(0);
  });

  test('somebody new who scanned before the end may join after it', async () => {
    app.clock.set(TEST_NOW);
    const { slots } = await publish();
    at(3.9);
    const { claim } = await scan(app, team.organiser, slots[0]!.id);
    at(4.2);
    await app.drain();
    const me = await givenVolunteer(app);
    expect(await app.as(me).call('checkIn', { body: { claim } })).toMatchObject({ state: 'present', checkInAt: hours(3.9) });
    await app.drain();
    expect((await app.as(me).call('listMyAttendance')).items[0]).toMatchObject({ state: 'ended', checkOutMethod: 'auto', minutes: 6 });
  });

  test('who forgets is closed at the planned end; a real check-out replaces that until confirmation', async () => {
    const { slotId, people } = await expected(3);
    const [me, other, third] = people as [Actor, Actor, Actor];
    at(2);
    for (const person of people) await into(slotId, person);
    at(3.99);
    const early = await scan(app, team.organiser, slotId, other);
    at(3.999);
    await app.drain();
    expect((await app.as(me).call('listMyAttendance')).items[0]!.state).toBe('present');
    at(4.2);
    await app.drain();
    const closed = (await app.as(me).call('listMyAttendance')).items[0]!;
    expect(closed).toMatchObject({
      state: 'ended',
      checkOutAt: hours(4),
      checkOutMethod: 'auto',
      minutes: 120,
      actions: ['checkOut', 'dispute', 'rate'],
    });
    expect(await told(me, 'attendance.autoClose')).toMatchObject([
      { title: '已自动签退', text: expect.stringContaining('2小时'), link: `/packages/attendance/record/index?id=${closed.id}` },
    ]);
    await app.drain();
    expect(await told(me, 'attendance.autoClose')).toHaveLength(1);

    expect((await scan(app, team.organiser, slotId, me)).next).toBe('checkOut');
    expect(await out(slotId, me)).toMatchObject({
      id: closed.id,
      checkOutAt: hours(4.2),
      checkOutMethod: 'code',
      minutes: 120,
      actions: ['dispute', 'rate'],
    });
    await expectRefusal(out(slotId, me), 'ALREADY_CHECKED_OUT');
    // Scanned before the end and logged in after it: the moment of the scan counts.
    expect(await app.as(other).call('checkOut', { body: { claim: early.claim } })).toMatchObject({ checkOutAt: hours(3.99), minutes: 119 });
    await app.as(team.organiser).call('confirmAttendance', { params: { slotId }, body: {} });
    await expectRefusal(out(slotId, third), 'ALREADY_CHECKED_OUT');
  });

  test('a slot that staff extend goes on until then', async () => {
    const { slotId, people } = await expected(2);
    at(2);
    for (const person of people) await into(slotId, person);
    at(3.5);
    await app.as(team.organiser).call('extendSlot', { params: { slotId }, body: { until: hours(5), reason: '读者太多，延长一小时' } });
    at(4.5);
    await app.drain();
    expect(await out(slotId, people[0]!)).toMatchObject({ minutes: 150 });
    expect((await app.as(people[1]).call('listMyAttendance')).items[0]!.state).toBe('present');
    at(5.1);
    await app.drain();
    expect((await app.as(people[1]).call('listMyAttendance')).items[0]).toMatchObject({
      state: 'ended',
      minutes: 180,
      checkOutAt: hours(5),
    });
  });

  test('a stranger in the field has nothing to check in to', async () => {
    const { slotId } = await expected(1);
    at(2);
    const nobody = await givenVolunteer(app);
    const { claim } = await scan(app, team.organiser, slotId, nobody);
    await expectRefusal(app.as(nobody).call('checkOut', { body: { claim } }), 'NOT_CHECKED_IN');
    await expectRefusal(app.as().call('checkIn', { body: { claim } }), 'NOT_LOGGED_IN');
    await expectRefusal(app.as(team.organiser).call('checkIn', { body: { claim } }), 'NOT_A_VOLUNTEER');
  });
});
