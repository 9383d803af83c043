import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { SpotCheck } from '../../src/modules/spot-checks/spot-check.entity.js';
import { toldAbout } from '../builders/dispatch.js';
import { givenProject, givenPublished, slot } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { freshPlace, startTestApp, TEST_NOW, type TestApp, type TestPlace } from '../support/index.js';

const DAY = 24 * 60;

/** On MariaDB two applications use one database; on SQLite only one process may write. */
describe.each(engines)('spot-checks on %s', (engine) => {
  let place: TestPlace;
  let apps: TestApp[];
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  let running: number[];
  beforeAll(async () => {
    place = await freshPlace(engine);
    apps = [await startTestApp({ place })];
    if (engine === 'mariadb') apps.push(await startTestApp({ place }));
    app = apps[0]!;
    team = await givenTeam(app, '河道巡护队');
    reviewer = await givenReviewer(app);
    running = [];
    for (let i = 0; i < 6; i++) running.push((await givenPublished(app, team, reviewer, { title: `河道巡护第${i + 1}期` })).id);
    // None of these counts as running: a draft, and a project whose only slot is months away.
    await givenProject(app, team)('draft');
    await givenPublished(app, team, reviewer, { slots: [slot(24 * 90)] });
  });
  beforeEach(() => {
    for (const each of apps) each.clock.set(TEST_NOW);
  });
  afterAll(async () => {
    for (const each of apps) await each.close();
    await place.remove();
  });

  const draw = (count: number, who = reviewer, by = app) => by.as(who).call('drawSpotChecks', { body: { count } });
  const listOf = async (who: Actor, query = {}) => (await app.as(who).call('listSpotChecks', { query: { pageSize: 100, ...query } })).items;
  const found = { way: 'onSite', finding: 'minor', words: '两人没有佩戴标识，已当场提醒' } as const;

  test('running projects are drawn, each once, also by two at the same time; a project drawn is not drawn again', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, (_, i) => draw(2, reviewer, apps[i % apps.length])));
    const drawn = all.flatMap(({ items }) => items.map(({ projectId }) => projectId));
    expect([...drawn].sort((a, b) => a - b)).toEqual(running);
    expect(await draw(3)).toEqual({ items: [], among: 0 });
    expect(await app.get(Db).em.countBy(AuditEntry, { action: 'spotCheck.draw' })).toBe(6);
  });

  test('the organisation is not told before; then it sees what was found, and what to do', async () => {
    const [check] = await listOf(reviewer, { state: 'drawn' });
    expect(check).toMatchObject({
      state: 'drawn',
      organisationName: '河道巡护队',
      regionName: '哈巴格希街道',
      overdue: false,
      dueAt: new Date(new Date(TEST_NOW).getTime() + 14 * DAY * 60_000).toISOString(),
      actions: ['record', 'drop'],
    });
    expect(await listOf(team.organiser)).toEqual([]);
    const params = { spotCheckId: check!.id };
    const recorded = await app.as(reviewer).call('recordSpotCheck', { params, body: found });
    expect(recorded).toMatchObject({ state: 'recorded', ...found, doneByName: '审核员陈静', actions: [] });
    await expectRefusal(app.as(reviewer).call('recordSpotCheck', { params, body: found }), 'ACTION_NOT_PERMITTED');
    expect(await listOf(team.organiser)).toMatchObject([{ id: check!.id, ...found, actions: [] }]);
    expect(await toldAbout(app, team.organiser, 'spotCheck.record')).toMatchObject([
      { title: `抽查结果：${check!.title}`, text: '现场抽查，需要改进：两人没有佩戴标识，已当场提醒' },
    ]);
  });

  test('one that cannot be carried out is dropped with the reason, and may be drawn again; a checked one after a while', async () => {
    const [check] = await listOf(reviewer, { state: 'drawn' });
    const params = { spotCheckId: check!.id };
    await app.as(reviewer).call('dropSpotCheck', { params, body: { reason: '活动因大风改期' } });
    expect((await draw(20)).items.map(({ projectId }) => projectId)).toEqual([check!.projectId]);
    expect(await listOf(team.organiser)).toHaveLength(1);
    const again = await givenPublished(app, team, reviewer, { slots: [slot(24 * 95)] });
    for (const each of apps) each.clock.advance(91 * DAY);
    // The drawn ones are still open, and the project that was checked more than 90 days ago no longer runs.
    expect((await draw(20)).items.map(({ projectId }) => projectId)).toEqual(expect.arrayContaining([again.id]));
    expect((await listOf(reviewer, { state: 'drawn' })).some(({ overdue }) => overdue)).toBe(true);
  });

  test('recorded twice at once, it stands once', async () => {
    const [check] = await listOf(reviewer, { state: 'drawn' });
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        apps[i % apps.length]!.as(reviewer).call('recordSpotCheck', {
          params: { spotCheckId: check!.id },
          body: { ...found, words: `第${i}人` },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await app.get(Db).em.countBy(AuditEntry, { action: 'spotCheck.record', subjectId: check!.id })).toBe(1);
    expect(await app.get(Db).em.findOneByOrFail(SpotCheck, { id: check!.id })).toMatchObject({ state: 'recorded', drawnFor: null });
  });

  test('nobody checks what they organise themselves', async () => {
    const scope = { kind: 'region', code: '150603' } as const;
    const both = await givenStaff(
      app,
      '两边都管',
      { role: 'reviewer', scope },
      { role: 'organiser', scope: { kind: 'organisation', id: team.id } },
    );
    const [check] = await listOf(reviewer, { state: 'drawn' });
    expect((await draw(20, both)).items).toEqual([]);
    await expectRefusal(app.as(both).call('recordSpotCheck', { params: { spotCheckId: check!.id }, body: found }), 'NOT_FOUND');
  });
});
