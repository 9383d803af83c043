import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { EnsureTeams } from '../../src/modules/teams/ensure-teams.js';
import { TeamReader, Teams, type Team } from '../../src/modules/teams/index.js';
import { givenVolunteer } from '../builders/people.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenStaff, givenTeam, type Team as Organisation } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { actorOf, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('professional teams on %s', (engine) => {
  let app: TestApp;
  let platform: Actor;
  let organisation: Organisation;
  let stranger: Organisation;
  let orange: Team;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    platform = await givenStaff(app, '平台管理员', { role: 'platform', scope: { kind: 'all' } });
    organisation = await givenTeam(app, '橙心矛盾调解志愿服务队');
    stranger = await givenTeam(app, '别家志愿服务队');
    orange = (await app.get(Teams).ofColour('orange'))!;
    await edit({ name: '橙心调解队', organisationId: organisation.id });
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  const edit = (change: object, actor = platform) =>
    app.as(actor).call('updateTeam', {
      params: { teamId: orange.id },
      body: { name: '橙心调解队', organisationId: organisation.id, summary: '化解纠纷', requirement: '人民调解员证', ...change },
    });
  const apply = (actor: Actor, words = '做过十年调解') =>
    app.as(actor).call('applyToTeam', { params: { teamId: orange.id }, body: { words } });
  const leave = (actor: Actor) => app.as(actor).call('leaveTeam', { params: { teamId: orange.id } });
  const decide = (membershipId: number, decision: 'admit' | 'decline', actor = organisation.organiser) =>
    app.as(actor).call('decideTeamApplication', {
      params: { membershipId },
      body: { decision, note: decision === 'admit' ? '看过证书' : '证书过期' },
    });
  const remove = (membershipId: number, actor = organisation.organiser) =>
    app.as(actor).call('removeTeamMember', { params: { membershipId }, body: { reason: '长期不参加' } });
  const roster = (actor: Actor, query: object = {}) => app.as(actor).call('listTeamMemberships', { query: { pageSize: 100, ...query } });
  const told = async (actor: Actor) => {
    await app.drain();
    return (await app.get(Db).em.find(Message, { where: { accountId: actor.accountId }, order: { id: 'ASC' } })).map(({ kind }) => kind);
  };
  const member = async (): Promise<{ actor: Actor; membershipId: number }> => {
    const actor = await givenVolunteer(app);
    const { mine } = await apply(actor);
    await decide(mine!.membershipId, 'admit');
    return { actor, membershipId: mine!.membershipId };
  };

  test('are seven from the start, whoever starts, and led by nobody until the platform says so', async () => {
    await Promise.all([1, 2, 3].map(() => app.get(EnsureTeams).run()));
    const { items } = await app.as().call('listTeams');
    expect(items.map(({ colour }) => colour)).toEqual(['red', 'orange', 'yellow', 'green', 'white', 'blue', 'purple']);
    expect(items[0]).toMatchObject({
      name: '党建引领专业队',
      organisationId: null,
      organisationName: '',
      members: 0,
      waiting: null,
      mine: null,
      whyNot: null,
      actions: [],
    });
    expect(items[1]).toMatchObject({ name: '橙心调解队', organisationName: organisation.name });
  });

  test('are described by their organisers and given to an organisation by the platform', async () => {
    expect(await edit({ summary: '新的简介' }, organisation.organiser)).toMatchObject({
      summary: '新的简介',
      waiting: 0,
      actions: ['edit'],
    });
    await expectRefusal(edit({ organisationId: stranger.id }, organisation.organiser), 'FORBIDDEN');
    await expectRefusal(edit({ organisationId: null }, organisation.organiser), 'FORBIDDEN');
    await expectRefusal(edit({}, stranger.organiser), 'FORBIDDEN');
    await expectRefusal(edit({ organisationId: 99999 }), 'NOT_FOUND');
    expect((await edit({})).waiting).toBeNull();
  });

  test('an application is checked by the leader, and both are told', async () => {
    const me = await givenVolunteer(app, { name: '包青山', skills: ['mediation'] });
    const before = (await told(organisation.organiser)).length;
    expect((await app.as(me).call('listTeams')).items[1]).toMatchObject({ mine: null, whyNot: null, actions: ['apply'] });
    const applied = await apply(me);
    expect(applied).toMatchObject({ mine: { state: 'applied', actions: ['leave'] }, actions: ['leave'], members: 0, waiting: null });
    expect((await apply(me, '再说一遍')).mine).toEqual(applied.mine);
    expect((await told(organisation.organiser)).slice(before)).toEqual(['teamMembership.apply']);

    const queue = await app.as(organisation.organiser).call('getMyQueue');
    expect(queue.items.find(({ kind }) => kind === 'teamApplications')).toMatchObject({
      count: 1,
      oldestAt: TEST_NOW,
      link: '/teams?queue=teamApplications',
    });
    const [row] = (await roster(organisation.organiser, { state: 'applied', q: '青山' })).items;
    expect(row).toMatchObject({ name: '包青山', age: 35, skillNames: ['调解沟通'], words: '做过十年调解', actions: ['admit', 'decline'] });

    const { membershipId } = applied.mine!;
    expect(await decide(membershipId, 'admit')).toMatchObject({
      state: 'member',
      reason: '看过证书',
      decidedByName: '橙心矛盾调解志愿服务队管理员',
      decidedAt: TEST_NOW,
      actions: ['remove'],
    });
    expect(await told(me)).toEqual(['teamMembership.admit']);
    await expectRefusal(decide(membershipId, 'decline'), 'ACTION_NOT_PERMITTED');
    await expectRefusal(apply(me), 'ALREADY_MEMBER');
    const seen = (await app.as(me).call('listTeams')).items[1];
    expect(seen).toMatchObject({
      members: 1,
      mine: { state: 'member', actions: ['leave'] },
      whyNot: '您已经是这支专业队的队员',
      actions: ['leave'],
    });
  });

  test('a declined volunteer reads why and may apply again; so may who left or was removed', async () => {
    const me = await givenVolunteer(app);
    const { membershipId } = (await apply(me)).mine!;
    await decide(membershipId, 'decline');
    expect((await app.as(me).call('listTeams')).items[1]).toMatchObject({
      mine: { state: 'declined', reason: '证书过期', actions: ['reapply'] },
      whyNot: null,
      actions: ['apply'],
    });
    expect((await apply(me, '证书已换新')).mine).toEqual({ membershipId, state: 'applied', reason: null, actions: ['leave'] });
    await decide(membershipId, 'admit');
    expect((await remove(membershipId)).state).toBe('removed');
    expect(await told(me)).toEqual(['teamMembership.decline', 'teamMembership.admit', 'teamMembership.remove']);
    await apply(me);
    expect((await leave(me)).mine).toMatchObject({ state: 'left', reason: null });
    await expectRefusal(leave(me), 'ACTION_NOT_PERMITTED');
    await expectRefusal(leave(await givenVolunteer(app)), 'NOT_FOUND');
  });

  test('applying many times at once is one application', async () => {
    const me = await givenVolunteer(app);
    const all = await Promise.all(Array.from({ length: 8 }, () => apply(me)));
    expect(new Set(all.map(({ mine }) => mine!.membershipId)).size).toBe(1);
    await leave(me);
    const again = await Promise.all(Array.from({ length: 8 }, () => apply(me)));
    expect(again.every(({ mine }) => mine!.state === 'applied')).toBe(true);
    const lines = await app
      .get(Db)
      .em.query('SELECT action FROM audit_entry WHERE subject = ? AND subjectId = ? ORDER BY id', [
        'teamMembership',
        all[0]!.mine!.membershipId,
      ]);
    expect((lines as { action: string }[]).map(({ action }) => action)).toEqual([
      'teamMembership.apply',
      'teamMembership.leave',
      'teamMembership.reapply',
    ]);
  });

  test('minors, people who have not joined, and nobody', async () => {
    const child = await givenVolunteer(app, { birthDate: '2008-03-06' });
    await expectRefusal(apply(child), 'TOO_YOUNG');
    expect((await app.as(child).call('listTeams')).items[1]).toMatchObject({ whyNot: '须年满 18 周岁', actions: [] });
    const resident = actorOf({ accountId: 4711 });
    await expectRefusal(apply(resident), 'NOT_A_VOLUNTEER');
    expect((await app.as(resident).call('listTeams')).items[1]!.whyNot).not.toBeNull();
    await expectRefusal(app.as(child).call('applyToTeam', { params: { teamId: 99999 }, body: { words: '没有这支队' } }), 'NOT_FOUND');
    app.clock.set('2026-03-06T01:00:00.000Z');
    expect((await apply(child)).mine!.state).toBe('applied');
  });

  test('are no business of other organisations, and nobody decides their own application', async () => {
    const { mine } = await apply(await givenVolunteer(app));
    await expectRefusal(decide(mine!.membershipId, 'admit', stranger.organiser), 'NOT_FOUND');
    await expectRefusal(remove(mine!.membershipId, stranger.organiser), 'NOT_FOUND');
    expect((await roster(stranger.organiser)).total).toBe(0);
    const me = await givenVolunteer(app);
    const both = { ...me, grants: organisation.organiser.grants };
    const own = (await apply(both)).mine!;
    await expectRefusal(decide(own.membershipId, 'admit', both), 'OWN_ENTRY');
    expect((await roster(both)).items.find(({ id }) => id === own.membershipId)!.actions).toEqual([]);
    expect((await decide(own.membershipId, 'admit')).state).toBe('member');
  });

  test('rosters are open to dispatchers, without decisions', async () => {
    const { membershipId } = await member();
    const coordinator = await givenStaff(app, '调度员', { role: 'coordinator', scope: { kind: 'region', code: '150603002' } });
    const { items, total } = await roster(coordinator, { teamId: orange.id, state: 'member' });
    expect(items.find(({ id }) => id === membershipId)).toMatchObject({ actions: [], teamName: '橙心调解队' });
    expect((await roster(platform, { state: 'member' })).total).toBe(total);
    await expectRefusal(decide(membershipId, 'admit', coordinator), 'FORBIDDEN');
  });

  test('are read by the dispatch', async () => {
    const { actor } = await member();
    const other = await givenVolunteer(app);
    const reader = app.get(TeamReader);
    expect(await reader.isMember(orange.id, actor.volunteerId!)).toBe(true);
    expect(await reader.membersAmong(orange.id, [actor.volunteerId!, other.volunteerId!])).toEqual(new Set([actor.volunteerId]));
  });
});
