import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { InputOf } from '@zhiyuanhong/contracts';
import { Message } from '../../src/modules/messages/message.entity.js';
import { Db } from '../../src/kit/db/index.js';
import type { Actor } from '../../src/kit/access/index.js';
import { dangerous, givenProject, givenPublished, hours, post, projectInput, slot, type ProjectInput } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff, givenTeam, type Team } from '../builders/staff.js';
import { givenVolunteer } from '../builders/people.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';
import { engines } from '../support/engines.js';

describe.each(engines)('projects on %s', (engine) => {
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

  const organiser = () => app.as(team.organiser);
  const draft = (change: Partial<ProjectInput> = {}) =>
    organiser().call('draftProject', { body: { organisationId: team.id, ...projectInput(change) } });
  const submit = (projectId: number) => organiser().call('submitProject', { params: { projectId } });
  const approve = (projectId: number, by = reviewer) => app.as(by).call('approveProject', { params: { projectId }, body: { note: '' } });
  const inputOf = (project: Awaited<ReturnType<typeof draft>>): InputOf<'updateProject'>['body'] => {
    const { title, category, content, place, regionCode, contactName, contactPhone, risks, posts, slots } = project;
    return {
      title,
      category,
      content,
      place,
      regionCode,
      contactName,
      contactPhone,
      risks,
      posts,
      slots: slots.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt })),
    };
  };

  test('from the draft over a return to the public, with its history', async () => {
    const drafted = await draft({ title: '绘本朗读', slots: [slot(72), slot(48)] });
    expect(drafted).toMatchObject({
      state: 'draft',
      organisationName: team.name,
      categoryName: '教育科普',
      regionName: '哈巴格希街道',
      submittedAt: null,
      actions: ['edit', 'submit', 'cancel'],
      place: { point: { lat: 39.6083, lng: 109.7812 } },
    });
    expect(drafted.slots.map(({ startsAt }) => startsAt)).toEqual([hours(48), hours(72)]);
    expect(drafted.slots[0]!.places).toEqual([{ postId: drafted.posts[0]!.id, headcount: 10, taken: 0, waiting: 0, free: 10 }]);

    const submitted = await submit(drafted.id);
    expect(submitted).toMatchObject({ state: 'inReview', submittedAt: TEST_NOW, actions: ['withdraw'] });
    await expectRefusal(
      organiser().call('updateProject', { params: { projectId: drafted.id }, body: inputOf(drafted) }),
      'ACTION_NOT_PERMITTED',
    );

    const returned = await app
      .as(reviewer)
      .call('returnProject', { params: { projectId: drafted.id }, body: { reason: '请写明集合地点' } });
    expect(returned).toMatchObject({ state: 'returned', actions: [] });
    const [kept, gone] = drafted.slots;
    const mended = {
      ...inputOf(drafted),
      title: '绘本朗读会',
      posts: [...inputOf(drafted).posts, post('签到引导', 2)],
      slots: [{ id: kept!.id, ...slot(50) }, slot(75)],
    };
    const updated = await organiser().call('updateProject', { params: { projectId: drafted.id }, body: mended });
    expect(updated.posts.map(({ name }) => name)).toEqual(['图书整理', '签到引导']);
    expect(updated.posts[0]!.id).toBe(drafted.posts[0]!.id);
    expect(updated.slots[0]).toMatchObject({ id: kept!.id, startsAt: hours(50) });
    expect(updated.slots.map(({ id }) => id)).not.toContain(gone!.id);

    await submit(drafted.id);
    const published = await app.as(reviewer).call('approveProject', { params: { projectId: drafted.id }, body: { note: '注意保暖' } });
    expect(published).toMatchObject({ state: 'published', publishedAt: TEST_NOW });
    const seen = await organiser().call('getProject', { params: { projectId: drafted.id } });
    expect(seen.history.map(({ action, actorName, reason }) => [action, actorName, reason])).toEqual([
      ['draft', '图书馆志愿服务队管理员', null],
      ['submit', '图书馆志愿服务队管理员', null],
      ['return', '审核员陈静', '请写明集合地点'],
      ['edit', '图书馆志愿服务队管理员', null],
      ['submit', '图书馆志愿服务队管理员', null],
      ['approve', '审核员陈静', '注意保暖'],
    ]);

    await app.drain();
    const told = await app.get(Db).em.findBy(Message, { accountId: team.organiser.accountId });
    expect(told.map(({ kind, text }) => [kind, text]).sort()).toEqual([
      ['project.approve', '项目已公开发布，志愿者可以报名了。审核意见：注意保暖'],
      ['project.return', '请修改后重新提交。原因：请写明集合地点'],
    ]);
    const organisation = await app.as().call('getOrganisation', { params: { organisationId: team.id } });
    expect(organisation.projects).toBe(1);
  });

  test('dangerous work is submitted with insurance and training only', async () => {
    for (const [risks, code] of [
      [{ ...dangerous, disclosure: '' }, 'PROJECT_INCOMPLETE'],
      [{ ...dangerous, insured: false }, 'INSURANCE_REQUIRED'],
      [{ ...dangerous, policyNumber: '' }, 'INSURANCE_REQUIRED'],
      [{ ...dangerous, training: false }, 'TRAINING_REQUIRED'],
    ] as const) {
      const { id } = await draft({ risks });
      await expectRefusal(submit(id), code);
      expect((await organiser().call('getProject', { params: { projectId: id } })).state).toBe('draft');
    }
    const { id } = await draft({ risks: dangerous });
    expect((await submit(id)).state).toBe('inReview');
  });

  test('what does not fit the district or the calendar is refused', async () => {
    await expectRefusal(draft({ regionCode: '999999' }), 'REGION_UNKNOWN', { code: '999999' });
    await expectRefusal(draft({ category: 'no-such' }), 'CATEGORY_UNKNOWN', { category: 'no-such' });
    await expectRefusal(draft({ posts: [post('引导', 1, { skills: ['flying'] })] }), 'SKILL_UNKNOWN', { skill: 'flying' });
    await expectRefusal(draft({ slots: [slot(48), slot(49)] }), 'SLOT_TIMES_WRONG', { reason: 'overlap' });
    await expectRefusal(draft({ slots: [slot(48, 13)] }), 'SLOT_TIMES_WRONG', { reason: 'tooLong' });
    await expectRefusal(draft({ slots: [slot(48, -1)] }), 'SLOT_TIMES_WRONG', { reason: 'endBeforeStart' });
    await expectRefusal(draft({ slots: [slot(0)] }), 'SLOT_IN_PAST', { startsAt: hours(0) });
    const ages = await expectRefusal(draft({ posts: [post('引导', 1, { minAge: 30, maxAge: 20 })] }), 'INVALID_INPUT');
    expect(ages.fields).toEqual([{ path: 'posts.0.conditions.maxAge', message: '不能小于最小年龄' }]);
  });

  test('parts of another project are not taken over', async () => {
    const other = await draft();
    const mine = await draft();
    const body = { ...inputOf(mine), posts: [{ ...inputOf(mine).posts[0]!, id: other.posts[0]!.id }] };
    await expectRefusal(organiser().call('updateProject', { params: { projectId: mine.id }, body }), 'NOT_FOUND', { what: 'post' });
    const twice = { ...inputOf(mine), posts: [inputOf(mine).posts[0]!, inputOf(mine).posts[0]!] };
    await expectRefusal(organiser().call('updateProject', { params: { projectId: mine.id }, body: twice }), 'INVALID_INPUT');
    expect(await organiser().call('getProject', { params: { projectId: mine.id } })).toMatchObject({ posts: mine.posts });
  });

  test('a slot that has begun can neither be submitted nor approved', async () => {
    const late = await draft({ slots: [slot(1), slot(30)] });
    const waiting = await givenProject(app, team)('inReview', { draft: { slots: [slot(1), slot(30)] } });
    app.clock.set(hours(1));
    await expectRefusal(submit(late.id), 'SLOT_IN_PAST');
    await expectRefusal(approve(waiting), 'SLOT_IN_PAST', { startsAt: hours(1) });
    expect((await organiser().call('getProject', { params: { projectId: waiting } })).state).toBe('inReview');
  });

  test('nobody reviews what they drafted or organise', async () => {
    const region = { role: 'reviewer', scope: { kind: 'region', code: '150603' } } as const;
    const both = await givenStaff(app, '两职一身', region, { role: 'organiser', scope: { kind: 'organisation', id: team.id } });
    const id = await givenProject(app, { ...team, organiser: both })('inReview');
    await expectRefusal(approve(id, both), 'FORBIDDEN');
    const moved = { ...both, grants: [region] };
    await expectRefusal(approve(id, moved), 'FORBIDDEN');
    expect((await app.as(moved).call('getProject', { params: { projectId: id } })).actions).toEqual([]);
    expect((await approve(id)).state).toBe('published');
  });

  test('a foreign organisation or region sees nothing', async () => {
    const { id } = await draft();
    const stranger = (await givenTeam(app, '别的服务队')).organiser;
    const elsewhere = await givenReviewer(app, '150602');
    const visitor = await givenVolunteer(app);
    for (const actor of [stranger, elsewhere]) {
      await expectRefusal(app.as(actor).call('getProject', { params: { projectId: id } }), 'NOT_FOUND');
      expect((await app.as(actor).call('listProjects')).items).toEqual([]);
    }
    await expectRefusal(app.as(stranger).call('submitProject', { params: { projectId: id } }), 'NOT_FOUND');
    await expectRefusal(app.as(stranger).call('draftProject', { body: { organisationId: team.id, ...projectInput() } }), 'FORBIDDEN');
    await expectRefusal(approve(id, elsewhere), 'NOT_FOUND');
    await expectRefusal(app.as(visitor).call('listProjects'), 'FORBIDDEN');
    await expectRefusal(app.as().call('getActivity', { params: { activityId: id } }), 'NOT_FOUND');
    await expectRefusal(app.as(reviewer).call('submitProject', { params: { projectId: id } }), 'FORBIDDEN');
  });

  test('a list is filtered, counted and paged', async () => {
    const own = await givenTeam(app, '青春山服务队');
    const as = app.as(own.organiser);
    for (const title of ['一百%可靠', '敬老 A', '敬老 b'])
      await givenProject(app, own)('draft', { draft: { title, posts: [post('一', 2), post('二', 3)], slots: [slot(48), slot(60)] } });
    const page = await as.call('listProjects', { query: { page: 1, pageSize: 2 } });
    expect([page.total, page.items.map(({ title }) => title)]).toEqual([3, ['敬老 b', '敬老 A']]);
    expect(page.items[0]).toMatchObject({ slots: 2, headcount: 10, taken: 0, nextStartsAt: hours(48), organisationName: '青春山服务队' });
    expect((await as.call('listProjects', { query: { q: '敬老 B' } })).items.map(({ title }) => title)).toEqual(['敬老 b']);
    expect((await as.call('listProjects', { query: { q: '%' } })).items.map(({ title }) => title)).toEqual(['一百%可靠']);
    expect((await as.call('listProjects', { query: { state: 'published' } })).total).toBe(0);
    expect((await app.as(reviewer).call('listProjects', { query: { organisationId: own.id, category: 'education' } })).total).toBe(3);
  });

  test('the review queue shows the oldest first with what was found', async () => {
    const own = await givenTeam(app, '滨河服务队', '150602');
    const elsewhere = await givenReviewer(app, '150602');
    const queueUp = (change: Partial<ProjectInput>) =>
      givenProject(app, own)('inReview', { draft: { regionCode: '150602001', ...change } });
    const first = await queueUp({ title: '清河', risks: dangerous });
    app.clock.advance(1);
    const second = await queueUp({ title: '清河', contactPhone: '000-0000000' });
    const { items, total } = await app.as(elsewhere).call('listReviewQueue');
    expect([total, items.map(({ id }) => id)]).toEqual([2, [first, second]]);
    const failing = items.map(({ checks }) => checks.filter(({ ok }) => !ok).map(({ code }) => code));
    expect(failing).toEqual([
      ['risk', 'duplicate'],
      ['duplicate', 'contact'],
    ]);
    expect(items[0]!.checks.find(({ code }) => code === 'organisationRecord')?.text).toBe(
      '近一年发布 0 个，退回 0 次，取消 0 个，逾期未确认 0 条',
    );
    await app.as(elsewhere).call('returnProject', { params: { projectId: first }, body: { reason: '时间重叠' } });
    const left = await app.as(elsewhere).call('listReviewQueue');
    expect(left.items[0]!.checks.find(({ code }) => code === 'organisationRecord')?.text).toContain('退回 1 次');
  });

  test('a project is closed once its last slot is over', async () => {
    const project = await givenPublished(app, team, reviewer, { title: '到点结束', slots: [slot(2), slot(5)] });
    const stateAt = async (hour: number) => {
      app.clock.set(hours(hour));
      await app.drain();
      return (await organiser().call('getProject', { params: { projectId: project.id } })).state;
    };
    expect(await stateAt(6.9)).toBe('published');
    expect(await stateAt(7)).toBe('closed');
    expect((await app.as().call('getActivity', { params: { activityId: project.id } })).state).toBe('closed');
  });

  test('a draft is made once for one key', async () => {
    const options = { idempotencyKey: `draft-${engine}` };
    const body = { organisationId: team.id, ...projectInput({ title: '只要一份' }) };
    const [one, two] = [
      await organiser().call('draftProject', { body }, options),
      await organiser().call('draftProject', { body }, options),
    ];
    expect(two).toEqual(one);
    expect((await organiser().call('listProjects', { query: { q: '只要一份' } })).total).toBe(1);
  });
});
