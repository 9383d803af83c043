import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { District } from '../../src/district.js';
import { given } from '../builders/given.js';
import { givenVolunteer, givenVolunteers } from '../builders/people.js';
import { givenPublished, hours, post, slot, type ProjectInput } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('activities and service records on %s', (engine) => {
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

  const publish = (change: Partial<ProjectInput> = {}) => givenPublished(app, team, reviewer, { slots: [slot(2)], ...change });
  const signUp = (actor: Actor, slotId: number, postId: number) => app.as(actor).call('signUp', { params: { slotId }, body: { postId } });
  const scan = async (actor: Actor, slotId: number, what: 'checkIn' | 'checkOut') => {
    const { shortCode } = await app.as(team.organiser).call('getVenueCode', { params: { slotId } });
    return app.as(actor).call(what, { body: { slotId, shortCode } });
  };
  const mine = async (actor: Actor) => (await app.as(actor).call('listMySignUps', { query: { when: 'all' } })).items[0]!;
  const seen = async (activityId: number, actor: Actor) => (await app.as(actor).call('getActivity', { params: { activityId } })).slots[0]!;
  const roster = (slotId: number) => app.as(team.organiser).call('listRoster', { params: { slotId } });

  test('what can be done goes from signing up over checking in and out to rating', async () => {
    const { id, slots, posts } = await publish({ slots: [slot(3)] });
    const me = await givenVolunteer(app);
    const slotId = slots[0]!.id;
    const record = await signUp(me, slotId, posts[0]!.id);
    const actionsAt = async (hour: number) => {
      app.clock.set(hours(hour));
      const actions = (await mine(me)).actions;
      expect((await seen(id, me)).actions).toEqual(actions);
      return actions;
    };
    expect(await actionsAt(1.9)).toEqual(['cancelSignUp']);
    expect(await actionsAt(2)).toEqual(['cancelSignUp', 'checkIn']);
    await scan(me, slotId, 'checkIn');
    expect(await actionsAt(2.5)).toEqual(['checkOut']);
    await expectRefusal(app.as(me).call('cancelSignUp', { params: { signUpId: record.id } }), 'ACTION_NOT_PERMITTED', { action: 'cancel' });
    expect(await seen(id, me)).toMatchObject({ checkedIn: 1, whyNot: null });
    expect((await roster(slotId)).counts).toMatchObject({ confirmed: 1, present: 1, ended: 0 });

    app.clock.set(hours(4.5));
    await scan(me, slotId, 'checkOut');
    expect(await actionsAt(4.6)).toEqual(['rate']);
    expect(await mine(me)).toMatchObject({
      state: 'confirmed',
      rated: false,
      attendance: { state: 'ended', minutes: 90, autoClosed: false },
    });
    const [row] = (await roster(slotId)).items;
    expect(row).toMatchObject({
      walkIn: false,
      attendance: {
        state: 'ended',
        minutes: 90,
        checkInMethod: 'shortCode',
        manual: false,
        actions: expect.arrayContaining(['confirm', 'evaluate']),
      },
    });
    expect(await roster(slotId)).toMatchObject({ counts: { present: 0, ended: 1, toConfirm: 1 }, confirmDueAt: expect.any(String) });

    await app.as(me).call('rateActivity', { params: { attendanceId: row!.attendance!.id }, body: { stars: 4, words: '' } });
    await app.drain();
    expect(await mine(me)).toMatchObject({ rated: true, actions: [] });
    const activity = await app.as().call('getActivity', { params: { activityId: id } });
    expect(activity.organisation).toMatchObject({ averageRating: 4, ratings: 1 });

    app.clock.set(hours(8));
    await app.drain();
    expect((await mine(me)).state).toBe('confirmed');
  });

  test('a walk-in with the venue code is on the roster', async () => {
    const { slots } = await publish({ title: '路过', posts: [post('一', 1)] });
    const [passer, late] = await givenVolunteers(app, 2);
    app.clock.set(hours(2.5));
    await scan(passer!, slots[0]!.id, 'checkIn');
    expect((await roster(slots[0]!.id)).items).toMatchObject([
      { volunteerId: passer!.volunteerId, walkIn: true, state: 'confirmed', attendance: { state: 'present' } },
    ]);
    await expectRefusal(scan(late!, slots[0]!.id, 'checkIn'), 'SLOT_FULL');
    expect((await roster(slots[0]!.id)).items).toHaveLength(1);
  });

  test('who was marked as not come, and had been there, is put right once two people say so', async () => {
    const { slots, posts } = await publish({ title: '漏记' });
    const me = await givenVolunteer(app);
    const record = await signUp(me, slots[0]!.id, posts[0]!.id);
    app.clock.set(hours(6));
    await app.drain();
    expect((await mine(me)).state).toBe('noShow');
    const people = { organiser: team.organiser, secondPerson: reviewer };
    const byHand = given(app, people, { slotId: slots[0]!.id, signUpId: record.id }).record;
    const attendanceId = await byHand('awaitingApproval');
    await app.drain();
    expect((await mine(me)).state).toBe('noShow');
    await byHand.happen(attendanceId, 'approve');
    await app.drain();
    expect(await mine(me)).toMatchObject({ state: 'confirmed', attendance: { state: 'ended', minutes: 120 } });
  });

  test('who had checked in before a slot is called off has not served', async () => {
    const { id, slots, posts } = await publish();
    const me = await givenVolunteer(app);
    await signUp(me, slots[0]!.id, posts[0]!.id);
    app.clock.set(hours(1.5));
    await scan(me, slots[0]!.id, 'checkIn');
    await app.as(team.organiser).call('cancelProject', { params: { projectId: id }, body: { reason: '大风蓝色预警' } });
    app.clock.set(hours(5));
    await app.drain();
    expect((await app.as(me).call('listMyAttendance')).items).toMatchObject([{ state: 'rejected' }]);
    await expectRefusal(
      app.as(team.organiser).call('confirmAttendance', { params: { slotId: slots[0]!.id }, body: {} }),
      'NOTHING_TO_CONFIRM',
    );
  });

  test('an extended slot counts until its new end', async () => {
    const { slots, posts } = await publish({ title: '加时' });
    const me = await givenVolunteer(app);
    await signUp(me, slots[0]!.id, posts[0]!.id);
    app.clock.set(hours(2));
    await scan(me, slots[0]!.id, 'checkIn');
    app.clock.set(hours(3.5));
    await app
      .as(team.organiser)
      .call('extendSlot', { params: { slotId: slots[0]!.id }, body: { until: hours(5), reason: '人还没有送完' } });
    app.clock.set(hours(4.75));
    await app.drain();
    await scan(me, slots[0]!.id, 'checkOut');
    expect(await mine(me)).toMatchObject({ attendance: { minutes: 165, autoClosed: false } });
  });

  test('the block can be switched off for a district', async () => {
    const district = app.get(District);
    const { modules } = district;
    Object.assign(district, { modules: modules.map((each) => (each.code === 'projects' ? { ...each, on: false } : each)) });
    await expectRefusal(app.as().call('listActivities'), 'MODULE_OFF', { module: 'projects' });
    await expectRefusal(app.as(team.organiser).call('listProjects'), 'MODULE_OFF');
    Object.assign(district, { modules });
    expect((await app.as().call('listActivities')).total).toBeGreaterThan(0);
  });
});
