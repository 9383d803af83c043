import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { Enrolment } from '../../src/modules/activities/sign-ups/enrolment.js';
import { ProjectStore } from '../../src/modules/activities/projects/project.store.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { givenVolunteer, givenVolunteers } from '../builders/people.js';
import { dangerous, givenPublished, hours, post, slot, type ProjectInput } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { actorOf, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('activities on %s', (engine) => {
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

  const publish = (change: Partial<ProjectInput> = {}) => givenPublished(app, team, reviewer, change);
  const see = (activityId: number, actor?: Actor) => app.as(actor).call('getActivity', { params: { activityId } });
  const signUp = (actor: Actor, slotId: number, postId: number) => app.as(actor).call('signUp', { params: { slotId }, body: { postId } });
  const cancel = (actor: Actor, signUpId: number) => app.as(actor).call('cancelSignUp', { params: { signUpId } });
  const mine = (actor: Actor, when?: 'upcoming' | 'past' | 'all') => app.as(actor).call('listMySignUps', { query: { when } });
  const told = async (actor: Actor) => {
    await app.drain();
    return (await app.get(Db).em.find(Message, { where: { accountId: actor.accountId }, order: { id: 'ASC' } })).map(({ kind, text }) => ({
      kind,
      text,
    }));
  };

  test('one activity, seen by nobody, by a member of the public and by volunteers', async () => {
    const { id, slots, posts } = await publish({
      title: '看得见',
      posts: [post('图书整理', 2), post('绘本朗读', 1, { skills: ['teaching'], minAge: 18 })],
    });
    const [me, child] = [await givenVolunteer(app, { name: '包青山' }), await givenVolunteer(app, { birthDate: '2012-01-01' })];

    const seen = await see(id);
    expect(seen).toMatchObject({
      title: '看得见',
      contactPhone: null,
      pointsPerHour: 1,
      distanceMetres: null,
      going: [],
      goingCount: 0,
      regionName: '哈巴格希街道',
    });
    expect(seen.organisation).toMatchObject({ id: team.id, averageRating: null, ratings: 0 });
    expect(seen.slots[0]).toMatchObject({ mine: null, actions: [], whyNot: '登录后即可报名', ended: false, checkedIn: 0 });
    expect((await see(id, actorOf({ accountId: 999 }))).slots[0]!.whyNot).toBe('加入志愿者后即可报名');

    const forMe = await see(id, me);
    expect(forMe.posts.map(({ unmet }) => unmet)).toEqual([[], ['须具备技能“教学辅导”']]);
    expect(forMe.slots[0]).toMatchObject({ actions: ['signUp'], whyNot: null });
    expect((await see(id, child)).posts[1]!.unmet).toEqual(['须年满 18 周岁', '须具备技能“教学辅导”']);

    const record = await signUp(me, slots[0]!.id, posts[0]!.id);
    expect(record).toMatchObject({
      state: 'confirmed',
      title: '看得见',
      postName: '图书整理',
      contactPhone: '0477-8591234',
      actions: ['cancelSignUp'],
      waitingPosition: null,
      freeCancelUntil: hours(24),
    });
    const after = await see(id, me);
    expect(after).toMatchObject({ contactPhone: '0477-8591234', going: ['包**'], goingCount: 1 });
    expect(after.slots[0]).toMatchObject({
      mine: { signUpId: record.id, state: 'confirmed', waitingPosition: null },
      actions: ['cancelSignUp'],
      whyNot: null,
    });
    expect(after.slots[0]!.places[0]).toEqual({ postId: posts[0]!.id, headcount: 2, taken: 1, waiting: 0, free: 1 });
    expect((await see(id, child)).contactPhone).toBeNull();
    const near = await app.as().call('getActivity', { params: { activityId: id }, query: { lat: 39.6083, lng: 109.7912 } });
    expect(near.distanceMetres).toBeGreaterThan(840);
    expect(near.distanceMetres).toBeLessThan(870);
    expect(await told(me)).toEqual([
      { kind: 'signUp.confirmed', text: expect.stringContaining('3月7日 周六 9:00–11:00，康巴什区图书馆一楼大厅') },
    ]);
  });

  test('signing up twice is harmless, and so is a repeated call with its key', async () => {
    const { slots, posts } = await publish({ posts: [post('一', 3), post('二', 3)] });
    const me = await givenVolunteer(app);
    const first = await signUp(me, slots[0]!.id, posts[0]!.id);
    expect(await signUp(me, slots[0]!.id, posts[0]!.id)).toEqual(first);
    // A second post of the same slot: the first place is kept.
    expect(await signUp(me, slots[0]!.id, posts[1]!.id)).toEqual(first);
    const again = () =>
      app.as(me).call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } }, { idempotencyKey: 'one' });
    expect([await again(), await again()]).toEqual([first, first]);
    expect((await mine(me)).total).toBe(1);
    expect(await told(me)).toHaveLength(1);
  });

  test('conditions are checked by the day of the slot', async () => {
    const { slots, posts } = await publish({
      posts: [post('引导', 5, { minAge: 18, maxAge: 60 }), post('急救', 5, { skills: ['first-aid'] })],
    });
    const almost = await givenVolunteer(app, { birthDate: '2008-03-08' });
    const justNow = await givenVolunteer(app, { birthDate: '2008-03-07' });
    const tooOld = await givenVolunteer(app, { birthDate: '1965-03-07' });
    const slotId = slots[0]!.id;
    await expectRefusal(signUp(almost, slotId, posts[0]!.id), 'CONDITION_NOT_MET', { condition: 'minAge', wanted: '须年满 18 周岁' });
    expect((await signUp(justNow, slotId, posts[0]!.id)).state).toBe('confirmed');
    await expectRefusal(signUp(tooOld, slotId, posts[0]!.id), 'CONDITION_NOT_MET', { condition: 'maxAge' });
    await expectRefusal(signUp(tooOld, slotId, posts[1]!.id), 'CONDITION_NOT_MET', { condition: 'skill' });
    const medic = await givenVolunteer(app, { skills: ['first-aid'], birthDate: '1965-03-07' });
    expect((await signUp(medic, slotId, posts[1]!.id)).postName).toBe('急救');
    await expectRefusal(signUp(almost, slotId, 999_999), 'NOT_FOUND', { what: 'post' });
    await expectRefusal(signUp(almost, 999_999, posts[0]!.id), 'NOT_FOUND', { what: 'slot' });
  });

  test('a minor never does dangerous work', async () => {
    const { id, slots, posts } = await publish({ risks: dangerous, posts: [post('清淤', 5)] });
    const minor = await givenVolunteer(app, { birthDate: '2010-01-01' });
    await expectRefusal(signUp(minor, slots[0]!.id, posts[0]!.id), 'CONDITION_NOT_MET', { condition: 'minor' });
    expect((await see(id, minor)).slots[0]).toMatchObject({ actions: [], whyNot: '不符合岗位条件：有危险的服务须年满 18 周岁' });
  });

  test('nobody is in two places at once, but may wait for one', async () => {
    const one = await publish({ title: '先报名的', slots: [slot(48, 3)], posts: [post('一', 1)] });
    const two = await publish({ title: '后报名的', slots: [slot(50, 2)], posts: [post('一', 1)] });
    const after = await publish({ title: '紧接着的', slots: [slot(51, 2)], posts: [post('一', 1)] });
    const [me, other] = await givenVolunteers(app, 2);
    await signUp(me!, one.slots[0]!.id, one.posts[0]!.id);
    await expectRefusal(signUp(me!, two.slots[0]!.id, two.posts[0]!.id), 'TIME_CLASH', {
      title: '先报名的',
      startsAt: hours(48),
      endsAt: hours(51),
    });
    expect((await see(two.id, me)).slots[0]).toMatchObject({ actions: [], whyNot: '与您已报名的“先报名的”时间冲突' });
    expect((await signUp(me!, after.slots[0]!.id, after.posts[0]!.id)).state).toBe('confirmed');
    // Waiting for a slot is no clash with another at the same time.
    expect((await signUp(other!, one.slots[0]!.id, one.posts[0]!.id)).state).toBe('waiting');
    expect((await signUp(other!, two.slots[0]!.id, two.posts[0]!.id)).state).toBe('confirmed');
  });

  test('past the head-count people wait in order, up to three times as many', async () => {
    const { id, slots, posts } = await publish({ posts: [post('一', 1)] });
    const people = await givenVolunteers(app, 4);
    const records = [];
    for (const person of people.slice(0, 3)) records.push(await signUp(person, slots[0]!.id, posts[0]!.id));
    expect(records.map(({ state, waitingPosition }) => [state, waitingPosition])).toEqual([
      ['confirmed', null],
      ['waiting', 1],
      ['waiting', 2],
    ]);
    const [last] = await givenVolunteers(app, 1);
    const third = await signUp(last!, slots[0]!.id, posts[0]!.id);
    expect(third.waitingPosition).toBe(3);
    await expectRefusal(signUp(people[3]!, slots[0]!.id, posts[0]!.id), 'WAITING_LIST_FULL');
    expect((await mine(people[3]!)).total).toBe(0);
    expect((await see(id, people[3])).slots[0]).toMatchObject({ actions: [], whyNot: '名额和候补名单都满了，看看其他班次吧' });
    expect((await see(id, people[2])).slots[0]!.mine).toMatchObject({ state: 'waiting', waitingPosition: 2 });

    await cancel(last!, third.id);

    // The first on the waiting list gets the place, and the next one moves up.
    expect((await cancel(people[0]!, records[0]!.id)).state).toBe('cancelled');
    expect((await see(id, people[1])).slots[0]).toMatchObject({ mine: { state: 'confirmed' }, actions: ['cancelSignUp'] });
    expect((await see(id, people[2])).slots[0]!.mine).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect((await told(people[1]!)).map(({ kind }) => kind)).toEqual(['signUp.waiting', 'signUp.promoted']);

    // Whoever cancelled and signs up again goes to the end of the list.
    expect(await signUp(people[0]!, slots[0]!.id, posts[0]!.id)).toMatchObject({
      id: records[0]!.id,
      state: 'waiting',
      waitingPosition: 2,
    });
    await cancel(people[2]!, records[2]!.id);
    expect((await see(id, people[0])).slots[0]!.mine!.waitingPosition).toBe(1);
    expect((await see(id)).slots[0]!.places[0]).toMatchObject({ taken: 1, waiting: 1, free: 0 });
  });

  test('who is busy meanwhile is passed over, and gets the place once free again', async () => {
    const wanted = await publish({ title: '想去的', slots: [slot(48)], posts: [post('一', 1)] });
    const meanwhile = await publish({ title: '先去的', slots: [slot(48)], posts: [post('一', 1)] });
    const [first, busy, next] = await givenVolunteers(app, 3);
    const [slotId, postId] = [wanted.slots[0]!.id, wanted.posts[0]!.id];
    const held = await signUp(first!, slotId, postId);
    await signUp(busy!, slotId, postId);
    const second = await signUp(next!, slotId, postId);
    const elsewhere = await signUp(busy!, meanwhile.slots[0]!.id, meanwhile.posts[0]!.id);
    const stateOf = async (actor: Actor) => (await see(wanted.id, actor)).slots[0]!.mine!.state;

    await cancel(first!, held.id);
    expect([await stateOf(busy!), await stateOf(next!)]).toEqual(['waiting', 'confirmed']);
    await cancel(next!, second.id);
    expect([await stateOf(busy!), (await see(wanted.id)).slots[0]!.places[0]!.free]).toEqual(['waiting', 1]);
    await cancel(busy!, elsewhere.id);
    expect([await stateOf(busy!), (await see(wanted.id)).slots[0]!.places[0]!.free]).toEqual(['confirmed', 0]);
  });

  test('cancelling is free until the deadline, late afterwards, and over with the start', async () => {
    const { slots, posts } = await publish({ slots: [slot(30), slot(48)], posts: [post('一', 5)] });
    const [me, stranger] = await givenVolunteers(app, 2);
    const soon = await signUp(me!, slots[0]!.id, posts[0]!.id);
    const later = await signUp(me!, slots[1]!.id, posts[0]!.id);
    await expectRefusal(cancel(stranger!, soon.id), 'NOT_FOUND', { what: 'signUp' });
    app.clock.set(hours(6.01));
    expect((await cancel(me!, soon.id)).state).toBe('cancelledLate');
    await expectRefusal(cancel(me!, soon.id), 'ACTION_NOT_PERMITTED', { state: 'cancelledLate' });
    expect((await cancel(me!, later.id)).state).toBe('cancelled');
    expect(await signUp(me!, slots[1]!.id, posts[0]!.id)).toMatchObject({ id: later.id, state: 'confirmed' });
    app.clock.set(hours(48));
    await expectRefusal(cancel(me!, later.id), 'SIGN_UP_CLOSED', { reason: 'started' });
    await expectRefusal(signUp(stranger!, slots[1]!.id, posts[0]!.id), 'SIGN_UP_CLOSED', { reason: 'started' });
  });

  test('my sign-ups: what comes soonest first, what is over newest first', async () => {
    const { slots, posts } = await publish({ slots: [slot(72), slot(24), slot(48)] });
    const me = await givenVolunteer(app);
    const records = [];
    for (const { id } of slots) records.push(await signUp(me, id, posts[0]!.id));
    const [first, second, third] = records.map(({ id }) => id);
    await cancel(me, third!);
    app.clock.set(hours(26));
    const ids = async (when: 'upcoming' | 'past' | 'all') => (await mine(me, when)).items.map(({ id }) => id);
    expect([await ids('upcoming'), await ids('past'), await ids('all')]).toEqual([[second], [third, first], [third, second, first]]);
    app.clock.set(hours(25.9));
    expect(await ids('upcoming')).toEqual([first, second]);
  });

  test('the day before, people are reminded once; who waits in vain or did not come is marked', async () => {
    const { id, slots, posts } = await publish({ title: '守时', slots: [slot(48)], posts: [post('一', 1)] });
    const [coming, waiting] = await givenVolunteers(app, 2);
    await signUp(coming!, slots[0]!.id, posts[0]!.id);
    await signUp(waiting!, slots[0]!.id, posts[0]!.id);
    app.clock.set(hours(23.9));
    expect((await told(coming!)).map(({ kind }) => kind)).toEqual(['signUp.confirmed']);
    app.clock.set(hours(24));
    await told(coming!);
    app.clock.set(hours(47));
    expect((await told(coming!)).map(({ kind }) => kind)).toEqual(['signUp.confirmed', 'slot.tomorrow']);
    expect((await told(waiting!)).map(({ kind }) => kind)).toEqual(['signUp.waiting']);
    app.clock.set(hours(48));
    expect((await told(waiting!)).map(({ kind }) => kind)).toEqual(['signUp.waiting', 'signUp.missedOut']);
    expect((await see(id, waiting)).slots[0]!.mine!.state).toBe('missedOut');
    const stateAt = async (hour: number) => {
      app.clock.set(hours(hour));
      await app.drain();
      return (await see(id, coming)).slots[0]!.mine!.state;
    };
    expect([await stateAt(51.9), await stateAt(52)]).toEqual(['confirmed', 'noShow']);
    expect(await app.drain()).toBe(0);
  });

  test('a project that is called off takes everybody along, but not those who are serving', async () => {
    const { id, slots, posts } = await publish({ title: '下雨取消', slots: [slot(24), slot(48)], posts: [post('一', 1)] });
    const [a, b, c] = await givenVolunteers(app, 3);
    await signUp(a!, slots[0]!.id, posts[0]!.id);
    await signUp(b!, slots[1]!.id, posts[0]!.id);
    await signUp(c!, slots[1]!.id, posts[0]!.id);
    app.clock.set(hours(24.5));
    const cancelProject = (actor: Actor) =>
      app.as(actor).call('cancelProject', { params: { projectId: id }, body: { reason: '大风蓝色预警' } });
    await expectRefusal(cancelProject(reviewer), 'FORBIDDEN');
    expect((await cancelProject(team.organiser)).state).toBe('cancelled');
    const stateOf = async (actor: Actor) => (await mine(actor, 'all')).items[0]!.state;
    expect([await stateOf(a!), await stateOf(b!), await stateOf(c!)]).toEqual(['confirmed', 'cancelled', 'cancelled']);
    expect((await told(c!)).at(-1)).toEqual({
      kind: 'signUp.calledOff',
      text: '3月7日 周六 9:00–11:00的活动已由组织方取消，您的报名同时取消。原因：大风蓝色预警',
    });
    expect((await told(a!)).map(({ kind }) => kind)).not.toContain('signUp.calledOff');
    await expectRefusal(signUp(b!, slots[1]!.id, posts[0]!.id), 'SIGN_UP_CLOSED', { reason: 'cancelled' });
    await expectRefusal(cancelProject(team.organiser), 'ACTION_NOT_PERMITTED', { state: 'cancelled' });
    expect((await see(id, b)).slots[1]).toMatchObject({ actions: [], places: [{ taken: 0, waiting: 0 }] });
  });

  test('everybody is told, however many they are, and once', async () => {
    const { id, slots, posts } = await publish({ title: '人很多', posts: [post('一', 500)] });
    const people = await givenVolunteers(app, 401);
    const [project, slotOf] = [await app.get(ProjectStore).byId(id), await app.get(ProjectStore).slotById(slots[0]!.id)];
    for (const { volunteerId } of people)
      await app
        .get(Enrolment)
        .run({ project: project!, slot: slotOf!, post: posts[0]!, volunteerId: volunteerId!, actor: null, walkIn: true });
    await app.as(team.organiser).call('cancelProject', { params: { projectId: id }, body: { reason: '停电' } });
    await app.drain();
    const messages = await app.get(Db).em.findBy(Message, { kind: 'signUp.calledOff', title: '活动取消：人很多' });
    expect([messages.length, new Set(messages.map(({ accountId }) => accountId)).size]).toEqual([401, 401]);
  });

  test('the roster: who comes, who waits, in order, for those in charge', async () => {
    const { id, slots, posts } = await publish({ title: '名单', posts: [post('一', 1), post('二', 2)] });
    const [a, b, c, d] = await givenVolunteers(app, 4);
    const slotId = slots[0]!.id;
    await signUp(a!, slotId, posts[0]!.id);
    await signUp(b!, slotId, posts[0]!.id);
    await signUp(c!, slotId, posts[0]!.id);
    const gone = await signUp(d!, slotId, posts[1]!.id);
    await cancel(d!, gone.id);
    const roster = (actor: Actor, query = {}) => app.as(actor).call('listRoster', { params: { slotId }, query });
    const seen = await roster(team.organiser);
    expect(seen).toMatchObject({
      projectId: id,
      title: '名单',
      confirmDueAt: null,
      counts: { confirmed: 1, waiting: 2, present: 0, ended: 0, toConfirm: 0, awaitingApproval: 0 },
    });
    expect(seen.items.map(({ volunteerId, state, waitingPosition }) => [volunteerId, state, waitingPosition])).toEqual([
      [a!.volunteerId, 'confirmed', null],
      [b!.volunteerId, 'waiting', 1],
      [c!.volunteerId, 'waiting', 2],
      [d!.volunteerId, 'cancelled', null],
    ]);
    expect(seen.items[0]).toMatchObject({
      age: 35,
      postName: '一',
      walkIn: false,
      attendance: null,
      number: expect.stringMatching(/^150603\d{8}$/),
    });
    expect((await roster(reviewer, { state: 'waiting' })).items).toHaveLength(2);
    expect((await roster(team.organiser, { postId: posts[1]!.id })).items.map(({ state }) => state)).toEqual(['cancelled']);
    await expectRefusal(roster((await givenTeam(app, '隔壁服务队')).organiser), 'NOT_FOUND');
    await expectRefusal(roster(a!), 'FORBIDDEN');
  });

  test('a slot is extended by its organisers, while it lasts and as far as a slot may go', async () => {
    const { slots, posts } = await publish({ title: '延长', slots: [slot(2), slot(6)] });
    const me = await givenVolunteer(app);
    await signUp(me, slots[0]!.id, posts[0]!.id);
    const extend = (until: number, actor = team.organiser) =>
      app.as(actor).call('extendSlot', { params: { slotId: slots[0]!.id }, body: { until: hours(until), reason: '人还没有送完' } });
    app.clock.set(hours(3));
    await expectRefusal(extend(4), 'SLOT_TIMES_WRONG', { reason: 'endBeforeStart' });
    await expectRefusal(extend(6.5), 'SLOT_TIMES_WRONG', { reason: 'overlap' });
    await expectRefusal(extend(15), 'SLOT_TIMES_WRONG', { reason: 'tooLong' });
    await expectRefusal(extend(5, (await givenTeam(app, '看热闹服务队')).organiser), 'NOT_FOUND');
    expect(await extend(5)).toMatchObject({ endsAt: hours(4), countedUntil: hours(5), ended: false });
    expect((await told(me)).at(-1)).toEqual({
      kind: 'slot.extended',
      text: '组织方把班次延长到 14:00，在此之前的服务时间都会计入。原因：人还没有送完',
    });
    app.clock.set(hours(4.5));
    expect((await mine(me)).items).toHaveLength(1);
    app.clock.set(hours(5));
    await expectRefusal(extend(6), 'CHECK_IN_OVER', { endedAt: hours(5) });
  });
});
