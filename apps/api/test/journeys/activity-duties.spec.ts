import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { reachOf, type Actor } from '../../src/kit/access/index.js';
import { Clock } from '../../src/kit/clock/index.js';
import { Tx } from '../../src/kit/db/index.js';
import { isAppError } from '../../src/kit/errors/index.js';
import { DutySources, type DutySource } from '../../src/modules/attendance/index.js';
import { RosterChecks } from '../../src/modules/volunteers/index.js';
import { givenVolunteer, givenVolunteers } from '../builders/people.js';
import { givenProject, givenPublished, hours, post, slot, type ProjectInput } from '../builders/projects.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { staff, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('duties of activities on %s', (engine) => {
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  let duties: DutySource;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
    duties = app.get(DutySources).of('activity');
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  const publish = (change: Partial<ProjectInput> = {}) => givenPublished(app, team, reviewer, { slots: [slot(2)], ...change });
  const signUp = (actor: Actor, slotId: number, postId: number) => app.as(actor).call('signUp', { params: { slotId }, body: { postId } });
  const walkIn = (slotId: number, actor: Actor, postId?: number) =>
    app
      .get(Tx)
      .run(() => duties.walkIn(slotId, actor.volunteerId!, postId, app.get(Clock).now()))
      .catch((error: unknown) => {
        if (isAppError(error)) return error.code;
        throw error;
      });
  const stateOf = async (actor: Actor) => (await app.as(actor).call('listMySignUps', { query: { when: 'all' } })).items[0]?.state;

  test('a venue says where and when, once it is public', async () => {
    const { id, slots, posts } = await publish({ posts: [post('一', 5), post('二', 5)] });
    const people = await givenVolunteers(app, 2);
    for (const [i, person] of people.entries()) await signUp(person, slots[0]!.id, posts[i]!.id);
    expect(await duties.venue(slots[0]!.id)).toMatchObject({
      venueId: slots[0]!.id,
      subjectId: id,
      category: 'education',
      organisationId: team.id,
      organisationName: team.name,
      contactName: '苏日娜',
      startsAt: new Date(hours(2)),
      countedUntil: new Date(hours(4)),
      open: true,
      expected: 2,
    });
    const projectId = await givenProject(app, team)('draft');
    const draft = await app.as(team.organiser).call('getProject', { params: { projectId } });
    expect([await duties.venue(draft.slots[0]!.id), await duties.venue(999_999)]).toEqual([null, null]);
  });

  test('a duty is a confirmed sign-up', async () => {
    const { slots, posts } = await publish({ posts: [post('一', 1)] });
    const [me, waiting] = await givenVolunteers(app, 2);
    const record = await signUp(me!, slots[0]!.id, posts[0]!.id);
    const queued = await signUp(waiting!, slots[0]!.id, posts[0]!.id);
    expect(await duties.dutyAt(slots[0]!.id, me!.volunteerId!)).toMatchObject({
      dutyId: record.id,
      volunteerId: me!.volunteerId,
      postName: '一',
    });
    expect(await duties.dutyById(record.id)).toEqual(await duties.dutyAt(slots[0]!.id, me!.volunteerId!));
    expect([await duties.dutyById(queued.id), await duties.dutyAt(slots[0]!.id, waiting!.volunteerId!)]).toEqual([null, null]);
  });

  test('a walk-in takes the first post that fits and has room, until there is none', async () => {
    const { slots } = await publish({ posts: [post('急救', 1, { skills: ['first-aid'] }), post('一', 1), post('二', 1)] });
    const slotId = slots[0]!.id;
    const people = await givenVolunteers(app, 3);
    app.clock.set(hours(2.5));
    expect(await walkIn(slotId, people[0]!)).toMatchObject({ postName: '一', expected: 1 });
    expect(await walkIn(slotId, people[0]!)).toMatchObject({ postName: '一', expected: 1 });
    expect(await walkIn(slotId, people[1]!)).toMatchObject({ postName: '二', expected: 2 });
    expect(await walkIn(slotId, people[2]!)).toBe('SLOT_FULL');
    expect(await stateOf(people[2]!)).toBeUndefined();
    const roster = await app.as(team.organiser).call('listRoster', { params: { slotId } });
    expect(roster.items.map((row) => row.walkIn)).toEqual([true, true]);
  });

  test('a walk-in meets the conditions, is nowhere else, and comes before the end', async () => {
    const { slots, posts } = await publish({ posts: [post('急救', 2, { skills: ['first-aid'] })] });
    const plain = await givenVolunteer(app);
    const medic = await givenVolunteer(app, { skills: ['first-aid'] });
    const slotId = slots[0]!.id;
    const other = await publish({ title: '同一时间' });
    await signUp(medic, other.slots[0]!.id, other.posts[0]!.id);
    app.clock.set(hours(3));
    expect(await walkIn(slotId, plain)).toBe('CONDITION_NOT_MET');
    expect(await walkIn(slotId, plain, posts[0]!.id)).toBe('CONDITION_NOT_MET');
    expect(await walkIn(slotId, medic)).toBe('TIME_CLASH');
    expect(await walkIn(slotId, medic, 999_999)).toBe('NOT_FOUND');
    app.clock.set(hours(4));
    expect(await walkIn(slotId, medic)).toBe('SIGN_UP_CLOSED');
  });

  test('who waits or had cancelled gets in at the door when there is room', async () => {
    const { slots, posts } = await publish({ posts: [post('一', 1)] });
    const [holder, waiting] = await givenVolunteers(app, 2);
    const held = await signUp(holder!, slots[0]!.id, posts[0]!.id);
    await signUp(waiting!, slots[0]!.id, posts[0]!.id);
    app.clock.set(hours(1.5));
    expect(await walkIn(slots[0]!.id, waiting!)).toBe('SLOT_FULL');
    expect(await stateOf(waiting!)).toBe('waiting');
    await app.as(holder).call('cancelSignUp', { params: { signUpId: held.id } });
    expect(await walkIn(slots[0]!.id, waiting!)).toMatchObject({ expected: 1 });
    const second = await publish({ title: '回头客', slots: [slot(6)], posts: [post('一', 1)] });
    const mine = await signUp(holder!, second.slots[0]!.id, second.posts[0]!.id);
    await app.as(holder).call('cancelSignUp', { params: { signUpId: mine.id } });
    app.clock.set(hours(6.1));
    expect(await walkIn(second.slots[0]!.id, holder!)).toMatchObject({ dutyId: mine.id, expected: 1 });
  });

  test('a cancelled project lets nobody in, but a running slot stays open to those inside', async () => {
    const { id, slots, posts } = await publish({ slots: [slot(2), slot(26)] });
    const me = await givenVolunteer(app);
    await signUp(me, slots[0]!.id, posts[0]!.id);
    app.clock.set(hours(3));
    await app.as(team.organiser).call('cancelProject', { params: { projectId: id }, body: { reason: '停电' } });
    expect(await walkIn(slots[0]!.id, await givenVolunteer(app))).toBe('SIGN_UP_CLOSED');
    expect(await duties.dutyAt(slots[0]!.id, me.volunteerId!)).toMatchObject({ open: true, expected: 1 });
    expect(await duties.venue(slots[1]!.id)).toMatchObject({ open: false, expected: 0 });
  });

  test('an organisation may look up people on its rosters, until they cancel', async () => {
    const { slots, posts } = await publish();
    const me = await givenVolunteer(app);
    const onRoster = (id: number) =>
      app.get(RosterChecks).onRosterWithin(me.volunteerId!, reachOf(staff(1, 'organiser', { kind: 'organisation', id }), ['organiser']));
    expect(await onRoster(team.id)).toBe(false);
    const record = await signUp(me, slots[0]!.id, posts[0]!.id);
    expect([await onRoster(team.id), await onRoster(team.id + 1000)]).toEqual([true, false]);
    await app.as(me).call('cancelSignUp', { params: { signUpId: record.id } });
    expect(await onRoster(team.id)).toBe(false);
  });
});
