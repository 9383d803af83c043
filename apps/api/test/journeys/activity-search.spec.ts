import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InputOf } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { givenVolunteer } from '../builders/people.js';
import { givenProject, givenPublished, hours, post, slot, type ProjectInput } from '../builders/projects.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const library = { lat: 39.6083, lng: 109.7812 };
const at = (name: string, east: number | null): ProjectInput['place'] => ({
  name,
  address: '康巴什区',
  point: east === null ? null : { lat: library.lat, lng: library.lng + east },
});

describe.each(engines)('the search for activities on %s', (engine) => {
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  let me: Actor;
  const ids: Record<string, number> = {};
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '康巴什志愿服务总队');
    reviewer = await givenReviewer(app, '1506');
    me = await givenVolunteer(app);
    const publish = async (title: string, change: Partial<ProjectInput>) =>
      (ids[title] = (await givenPublished(app, team, reviewer, { title, ...change })).id);
    // Hours after 9:00 on Thursday in Shanghai: 4 is 13:00, 10 is 19:00.
    await publish('整理图书', { slots: [slot(24), slot(52)], place: at('图书馆', 0), posts: [post('一', 3), post('二', 2)] });
    await publish('敬老 Tai Chi', {
      slots: [slot(10), slot(48)],
      category: 'elder-care',
      place: at('养老院', 0.05),
      posts: [post('急救', 1, { skills: ['first-aid', 'medicine'] })],
    });
    await publish('清河行动', {
      slots: [slot(28)],
      regionCode: '150602001',
      place: at('三号河', 0.4),
      posts: [post('一', 1), post('急救', 1, { skills: ['first-aid'] })],
    });
    await publish('线上辅导', { slots: [slot(76)], place: at('线上', null) });
    await publish('今早开始', { slots: [slot(1)] });
    await givenProject(app, team)('inReview', { draft: { title: '还是草稿' } });
    app.clock.set(hours(2));
  });
  afterAll(() => app.close());

  const list = (query: InputOf<'listActivities'>['query'] = {}, actor?: Actor) => app.as(actor).call('listActivities', { query });
  const titles = async (query: InputOf<'listActivities'>['query'] = {}) => {
    const { items, total } = await list(query);
    expect(total).toBe(items.length);
    return items.map(({ title }) => title);
  };

  test('one row for each public activity that still begins, soonest first', async () => {
    const { items, total } = await list();
    expect(total).toBe(4);
    expect(items.map(({ title, startsAt, moreSlots }) => [title, startsAt, moreSlots])).toEqual([
      ['敬老 Tai Chi', hours(10), 1],
      ['整理图书', hours(24), 1],
      ['清河行动', hours(28), 0],
      ['线上辅导', hours(76), 0],
    ]);
    expect(items[0]).toMatchObject({
      categoryName: '养老助残',
      pointsPerHour: 1.2,
      headcount: 1,
      taken: 0,
      free: 1,
      skills: ['first-aid', 'medicine'],
      organisationName: '康巴什志愿服务总队',
      mine: null,
    });
    expect(items[1]).toMatchObject({ headcount: 5, free: 5, distanceMetres: null, regionName: '哈巴格希街道' });
  });

  test('page by page, each once', async () => {
    const pages = [await list({ page: 1, pageSize: 3 }), await list({ page: 2, pageSize: 3 }), await list({ page: 3, pageSize: 3 })];
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
      [3, 4],
      [1, 4],
      [0, 4],
    ]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(4);
  });

  test('by words, category, skill and region', async () => {
    expect(await titles({ q: '图书' })).toEqual(['整理图书']);
    expect(await titles({ q: 'tai chi' })).toEqual(['敬老 Tai Chi']);
    expect(await titles({ q: '三号' })).toEqual(['清河行动']);
    expect(await titles({ q: '_' })).toEqual([]);
    expect(await titles({ category: 'elder-care' })).toEqual(['敬老 Tai Chi']);
    expect(await titles({ skill: 'first-aid' })).toEqual(['敬老 Tai Chi', '清河行动']);
    expect(await titles({ skill: 'first' })).toEqual([]);
    expect(await titles({ regionCode: '150602' })).toEqual(['清河行动']);
    expect(await titles({ regionCode: '150603001' })).toEqual(['敬老 Tai Chi', '整理图书', '线上辅导']);
  });

  test('by day and part of the day, with the slot that fits', async () => {
    const onSaturday = await list({ from: '2026-03-07', to: '2026-03-07' });
    expect(onSaturday.items.map(({ title, startsAt, moreSlots }) => [title, startsAt, moreSlots])).toEqual([
      ['敬老 Tai Chi', hours(48), 1],
      ['整理图书', hours(52), 1],
    ]);
    expect(await titles({ to: '2026-03-05' })).toEqual(['敬老 Tai Chi']);
    expect(await titles({ part: 'evening' })).toEqual(['敬老 Tai Chi']);
    expect(await titles({ part: 'afternoon' })).toEqual(['清河行动', '整理图书', '线上辅导']);
    expect(await titles({ part: 'morning', from: '2026-03-07' })).toEqual(['敬老 Tai Chi']);
  });

  test('by distance, what has no place comes last, and nothing beyond the limit', async () => {
    const near = await list({ ...library, sort: 'distance' });
    expect(near.items.map(({ title }) => title)).toEqual(['整理图书', '敬老 Tai Chi', '清河行动', '线上辅导']);
    expect(near.items.map(({ distanceMetres }) => distanceMetres)).toEqual([0, 4283, expect.any(Number), null]);
    expect((await list({ ...library, sort: 'distance', page: 2, pageSize: 3 })).items.map(({ title }) => title)).toEqual(['线上辅导']);
    expect(await titles({ ...library, within: 4282 })).toEqual(['整理图书']);
    expect(await titles({ ...library, within: 4284 })).toEqual(['敬老 Tai Chi', '整理图书']);
    expect(await titles({ sort: 'distance' })).toEqual(['敬老 Tai Chi', '整理图书', '清河行动', '线上辅导']);
    expect(await titles({ within: 100 })).toHaveLength(4);
  });

  test('only what has room, and what I signed up for', async () => {
    const elders = await app.as().call('getActivity', { params: { activityId: ids['敬老 Tai Chi']! } });
    const medic = await givenVolunteer(app, { skills: ['first-aid', 'medicine'] });
    await app.as(medic).call('signUp', { params: { slotId: elders.slots[0]!.id }, body: { postId: elders.posts[0]!.id } });
    const river = await app.as().call('getActivity', { params: { activityId: ids['清河行动']! } });
    await app.as(me).call('signUp', { params: { slotId: river.slots[0]!.id }, body: { postId: river.posts[0]!.id } });

    const free = await list({ free: 'true' });
    expect(free.items.map(({ title, startsAt }) => [title, startsAt])).toEqual([
      ['整理图书', hours(24)],
      ['清河行动', hours(28)],
      ['敬老 Tai Chi', hours(48)],
      ['线上辅导', hours(76)],
    ]);
    const forMedics = await list({ free: 'true', skill: 'first-aid', to: '2026-03-06' });
    expect(forMedics.items.map(({ title }) => title)).toEqual(['清河行动']);
    expect((await list({}, medic)).items.map(({ mine }) => mine)).toEqual(['confirmed', null, null, null]);
    expect((await list({}, me)).items[2]).toMatchObject({ mine: 'confirmed', taken: 1, free: 1 });
  });

  test('the day ends at midnight in Shanghai', async () => {
    expect(TEST_NOW).toBe('2026-03-05T01:00:00.000Z');
    const { id } = await givenPublished(app, team, reviewer, {
      title: '跨年夜',
      slots: [{ startsAt: '2026-12-31T15:59:59.999Z', endsAt: '2026-12-31T17:00:00.000Z' }],
    });
    expect((await list({ from: '2026-12-31', to: '2026-12-31' })).items.map((row) => row.id)).toEqual([id]);
    expect(await titles({ from: '2027-01-01' })).toEqual([]);
  });
});
