import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { messageKinds, type MessageKind, type OutputOf } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { Tx } from '../../src/kit/db/index.js';
import { Outbox } from '../../src/kit/outbox/index.js';
import { Ledger } from '../../src/modules/ledger/index.js';
import { MessageSender } from '../../src/modules/messages/index.js';
import { checkIn, serviceDay } from '../builders/attendance.js';
import { dispatch, givenAccepted } from '../builders/dispatch.js';
import { givenCoordinator, givenItem } from '../builders/orders.js';
import { givenResident, givenVolunteer } from '../builders/people.js';
import { givenProject, givenPublished, slot } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReward, givenShop } from '../builders/rewards.js';
import { givenReviewer, givenStaff, givenTeam, type Team } from '../builders/staff.js';
import { given } from '../builders/given.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';
import { messagesOf, queueOf, switched, type SwitchedModule } from './expected.js';
import { Switching } from './switching.js';

const aboutOf = (kind: string): string => kind.split('.', 1)[0]!;

describe.each(engines)('records of a module that is switched off on %s', (engine) => {
  let app: TestApp;
  let switches: Switching;
  let team: Team;
  let reviewer: Actor;
  let coordinator: Actor;
  let resident: Actor;
  let itemId: number;
  /** A volunteer with records of every kind. */
  let me: Actor;
  /** Staff in charge of all of them. */
  let staff: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    switches = new Switching(app);
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
    coordinator = await givenCoordinator(app);
    resident = await givenResident(app);
    itemId = await givenItem(app);
    me = await givenVolunteer(app, { skills: ['haircut', 'plumbing'] });
    const shop = await givenShop(app, '文化东路超市');
    const { slots, posts } = await givenPublished(app, team, reviewer, { slots: [slot(48)] });
    await app.as(me).call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } });
    await givenProject(app, team)('inReview');
    await app.as(reviewer).call('drawSpotChecks', { body: { count: 1 } });

    const { order } = given(app, { resident, coordinator, volunteer: me }, { itemId });
    await order('dispatched');
    const { orderId } = await givenAccepted(app, { skill: 'plumbing', order: { appointedAt: '2026-03-06T06:00:00.000Z' } });
    await dispatch(app, coordinator, orderId, [me]);
    await order('placed', { place: { appointedAt: '2026-03-06T02:00:00.000Z' } });
    const { items: teams } = await app.as(me).call('listTeams');
    const white = teams.find(({ colour }) => colour === 'white')!.id;
    const platform = await givenStaff(app, '平台管理员', { role: 'platform', scope: { kind: 'all' } });
    await app.as(platform).call('updateTeam', {
      params: { teamId: white },
      body: { name: '白鸽队', organisationId: team.id, summary: '', requirement: '' },
    });
    await app.as(me).call('applyToTeam', { params: { teamId: white }, body: { words: '护士' } });

    const wishId = await given(app, { wisher: resident, reviewer }).wish('open');
    await app.as(me).call('claimWish', { params: { wishId } });
    await app.as(reviewer).call('releaseWish', { params: { wishId }, body: { reason: '联系不上' } });
    await given(app, { wisher: resident }).wish('posted');
    const points = { unit: 'points', amount: 100, kind: 'award', text: '表彰', sourceType: 'award', sourceId: null } as const;
    await app.get(Ledger).post(me.volunteerId!, [{ key: 'award:me', ...points }]);
    await given(app, { volunteer: me }, { rewardId: await givenReward(app, shop, 3, 1) }).voucher('issued');

    const region = { kind: 'region', code: '150603' } as const;
    staff = await givenStaff(
      app,
      '什么都管',
      { role: 'organiser', scope: { kind: 'organisation', id: team.id } },
      { role: 'partner', scope: { kind: 'partner', id: shop.id } },
      ...(['reviewer', 'coordinator', 'operator'] as const).map((role) => ({ role, scope: region })),
      { role: 'platform', scope: { kind: 'all' } },
    );
    await app.drain();
  });
  afterEach(() => {
    switches.restore();
    app.clock.set(TEST_NOW);
  });
  afterAll(() => app?.close());

  const home = (): Promise<OutputOf<'getHome'>> => app.as(me).call('getHome', { query: {} });
  const messages = async (actor: Actor): Promise<string[]> =>
    (await app.as(actor).call('listMyMessages', { query: { pageSize: 100 } })).items.map(({ kind }) => kind);

  /** What the home page shows instead. */
  const gone: Record<SwitchedModule, (all: OutputOf<'getHome'>) => Partial<OutputOf<'getHome'>>> = {
    join: () => ({}),
    projects: ({ figures }) => ({ nextDuty: null, nearby: [], figures: { ...figures, activitiesOpen: 0 } }),
    wishes: ({ figures }) => ({ figures: { ...figures, wishesOpen: 0 } }),
    leaderboards: () => ({ rank: null }),
    rewards: () => ({}),
    orders: () => ({ nextOrder: null, openOffers: 0 }),
  };

  test.each(switched)('%s: the home page shows nothing of it, and what it showed of others', async (off) => {
    const all = await home();
    expect(all).toMatchObject({
      nextDuty: { state: 'confirmed' },
      nextOrder: { state: 'dispatched' },
      openOffers: 1,
      rank: { rank: 1, of: 1 },
      figures: { activitiesOpen: 1, wishesOpen: 1, volunteers: 1 },
    });
    switches.off(off);
    expect(await home()).toEqual({ ...all, ...gone[off](all) });
    const suggested = app.as().call('getHome', { query: {} });
    expect((await suggested).nearby).toHaveLength(off === 'projects' ? 0 : 1);
  });

  test.each(switched)('%s: its messages are not there, and are again when it is on', async (off) => {
    const all = await messages(me);
    const unread = async () => [
      (await app.as(me).call('listMyMessages')).unread,
      (await app.as(me).call('listMyMessages', { query: { unread: 'true' } })).total,
      (await app.as(me).call('getMe')).unreadMessages,
    ];
    expect(await unread()).toEqual([all.length, all.length, all.length]);
    const isShown = (kind: string) => !(messagesOf[off] as readonly string[]).includes(aboutOf(kind));
    const shown = all.filter(isShown);
    if (['projects', 'orders', 'wishes', 'rewards'].includes(off)) expect(shown.length).toBeLessThan(all.length);
    switches.off(off);
    expect(await messages(me)).toEqual(shown);
    expect(await unread()).toEqual([shown.length, shown.length, shown.length]);
    switches.restore();
    expect(await messages(me)).toEqual(all);
  });

  test.each(switched)('%s: nobody is told of it, and of others they are', async (off) => {
    const someone = await givenResident(app);
    switches.off(off);
    for (const kind of messageKinds)
      await app.get(MessageSender).send({ accountId: someone.accountId, kind, title: '消息', text: '', key: kind });
    switches.restore();
    const told = messageKinds.filter((kind) => !(messagesOf[off] as readonly string[]).includes(aboutOf(kind)));
    expect((await messages(someone)).sort()).toEqual(told.sort());
  });

  test('reading all messages leaves those unread that are not shown', async () => {
    const someone = await givenResident(app);
    const tell = (kind: MessageKind) =>
      app.get(MessageSender).send({ accountId: someone.accountId, kind, title: '消息', text: '', key: kind });
    for (const kind of ['order.place', 'volunteer.welcome'] as const) await tell(kind);
    switches.off('orders');
    await app.as(someone).call('markMessagesRead', { body: {} });
    switches.restore();
    expect((await app.as(someone).call('listMyMessages', { query: { unread: 'true' } })).items).toMatchObject([{ kind: 'order.place' }]);
  });

  test.each(switched)('%s: the queue has nothing of it', async (off) => {
    const kinds = async (who: Actor) => (await app.as(who).call('getMyQueue')).items.map(({ kind }) => kind);
    const all = await kinds(staff);
    expect(all).toEqual(expect.arrayContaining([...queueOf[off]]));
    switches.off(off);
    expect(await kinds(staff)).toEqual(all.filter((kind) => !(queueOf[off] as readonly string[]).includes(kind)));
  });

  test('what is due waits until its module is on again', async () => {
    const wisher = await givenResident(app);
    const wishId = await given(app, { wisher, reviewer }).wish('open');
    const state = async () => (await app.as(wisher).call('getWish', { params: { wishId } })).state;
    app.clock.set('2026-06-05T01:00:00.000Z');
    switches.off('wishes', 'orders', 'projects', 'rewards');
    await app.drain();
    switches.restore();
    expect(await state()).toBe('open');
    await app.drain();
    expect(await state()).toBe('expired');
  });

  test('hours of an order are served, objected to and confirmed while projects are off', async () => {
    const [volunteer, owner] = [await givenVolunteer(app), await givenResident(app)];
    const day = serviceDay(app, team, reviewer);
    switches.off('projects', 'wishes', 'rewards', 'leaderboards', 'join');
    const orderId = await given(app, { resident: owner, coordinator, volunteer }, { itemId }).order('served');
    const { id: attendanceId } = await day.latest(volunteer);
    const { dispute } = given(app, { volunteer, organiser: coordinator, reviewer }, { attendanceId });
    const disputeId = await dispute('open');
    // An order that was served before orders were switched off is objected to just the same.
    switches.off('orders');
    const { items: waiting } = await app.as(coordinator).call('listDisputes');
    expect(waiting).toMatchObject([{ id: disputeId, record: { id: attendanceId, orderId }, actions: ['answer'] }]);
    const { items: queue } = await app.as(coordinator).call('getMyQueue');
    expect(queue).toContainEqual(expect.objectContaining({ kind: 'disputes', count: 1, link: '/disputes?queue=disputes' }));
    switches.restore();
    switches.off('projects', 'wishes', 'rewards', 'leaderboards', 'join');
    await dispute.onward(disputeId, 'open', 'appealed');
    expect((await app.as(reviewer).call('listAppeals')).items).toHaveLength(1);
    await dispute.onward(disputeId, 'appealed', 'upheld');
    await app.as(coordinator).call('settleOrder', { params: { orderId } });
    await app.drain();
    expect((await day.balance(volunteer)).minutes).toBe(50);
    expect(await messages(volunteer)).toEqual(expect.arrayContaining(['attendance.confirm', 'order.settle', 'dispute.uphold']));
  });

  test('hours of an activity are served and confirmed while orders are off; those on the boards are complete when they are on again', async () => {
    const day = serviceDay(app, team, reviewer);
    switches.off('orders', 'wishes', 'rewards', 'leaderboards', 'join');
    const { slotId, people } = await day.served(1);
    expect(await day.confirm(slotId)).toEqual({ confirmed: 1, minutes: 90, left: 0 });
    await app.drain();
    switches.restore();
    expect(await app.as(people[0]!).call('getMyRank')).toMatchObject({ minutes: 90 });
  });

  test('what was served before its module was switched off waits to be confirmed; objections and second persons do not', async () => {
    const day = serviceDay(app, team, reviewer);
    const { slotId, people, records } = await day.served(1);
    const [volunteer, attendanceId] = [people[0]!, records[0]!.id];
    expect((await day.latest(volunteer)).actions).toEqual(['dispute', 'rate']);
    switches.off('projects');
    day.at(5);
    expect((await day.latest(volunteer)).actions).toEqual(['dispute']);
    await expectRefusal(day.confirm(slotId), 'MODULE_OFF', { module: 'projects' });
    const { dispute } = given(app, { volunteer, organiser: team.organiser }, { attendanceId });
    const disputeId = await dispute('open');
    const { items: disputes } = await app.as(team.organiser).call('listDisputes');
    expect(disputes).toMatchObject([{ id: disputeId, record: { id: attendanceId, slotId }, actions: ['answer'] }]);
    const { items: queue } = await app.as(team.organiser).call('getMyQueue');
    expect(queue).toContainEqual(expect.objectContaining({ kind: 'disputes', count: 1, link: '/disputes?queue=disputes' }));
    await dispute.onward(disputeId, 'open', 'accepted');
    const { id } = await day.latest(volunteer);
    expect((await app.as(reviewer).call('listManualAttendance')).items).toMatchObject([{ id, actions: ['approve', 'reject'] }]);
    const { actions } = await app.as(reviewer).call('approveManualAttendance', { params: { attendanceId: id } });
    expect(actions).toEqual([]);
    switches.restore();
    expect(await day.confirm(slotId)).toEqual({ confirmed: 1, minutes: 120, left: 0 });
  });

  test('whoever is at work when their module is switched off is checked out at the planned end', async () => {
    const day = serviceDay(app, team, reviewer);
    const { slotId, people } = await day.expected(1);
    day.at(2);
    await checkIn(app, team.organiser, slotId, people[0]!);
    switches.off('projects');
    day.at(8);
    await app.drain();
    expect(await day.latest(people[0]!)).toMatchObject({ state: 'ended', minutes: 120, checkOutMethod: 'auto', actions: ['dispute'] });
  });

  test('who joins is not sent to activities that are not offered', async () => {
    const welcomed = async (): Promise<unknown> => {
      const someone = await givenVolunteer(app);
      await app.get(Tx).run(() => app.get(Outbox).add('volunteers.joined', { volunteerId: someone.volunteerId! }));
      await app.drain();
      return (await app.as(someone).call('listMyMessages')).items;
    };
    expect(await welcomed()).toMatchObject([{ link: '/pages/activities/index', text: expect.stringContaining('报名') }]);
    switches.off('projects');
    expect(await welcomed()).toMatchObject([{ link: null, text: '您已成为志愿者。' }]);
  });
});
