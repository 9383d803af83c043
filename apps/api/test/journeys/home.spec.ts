import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Tx } from '../../src/kit/db/index.js';
import { Project } from '../../src/modules/activities/projects/project.entity.js';
import { givenVolunteer } from '../builders/people.js';
import { givenPublished, hours, slot, type ProjectInput } from '../builders/projects.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, type TestApp } from '../support/index.js';
import { statementsOf } from '../support/statements.js';

const library = { lat: 39.6083, lng: 109.7812 };
/** A point so many kilometres north of the library. */
const north = (km: number) => ({ lat: library.lat + km / 111.195, lng: library.lng });
const far = north(1000);

describe.each(engines)('suggestions of the home page on %s', (engine) => {
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  const ids: Record<string, number> = {};
  const publish = async (title: string, from: number, point: ProjectInput['place']['point']) => {
    const place = { name: title, address: '康巴什区', point };
    ids[title] = (await givenPublished(app, team, reviewer, { title, place, slots: [slot(from)] })).id;
  };
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '康巴什志愿服务总队');
    reviewer = await givenReviewer(app);
    await publish('二公里', 500, north(2));
    await publish('十公里', 90, north(10));
    await publish('十五公里', 80, north(15));
    await publish('六十公里', 70, north(60));
    await publish('二百公里', 60, north(200));
    await publish('线上', 40, null);
    await publish('四百公里', 1000, north(400));
  });
  afterAll(() => app.close());

  const suggested = async (here?: { lat: number; lng: number }, actor?: Actor) =>
    (await app.as(actor).call('getHome', { query: here ?? {} })).nearby.map(({ title, distanceMetres }) => [
      title,
      distanceMetres === null ? null : Math.round(distanceMetres / 1000),
    ]);
  const signUp = async (actor: Actor, title: string) => {
    const { posts, slots } = await app.as().call('getActivity', { params: { activityId: ids[title]! } });
    await app.as(actor).call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } });
  };

  test('are the nearest, however soon', async () => {
    expect(await suggested(library)).toEqual([
      ['二公里', 2],
      ['十公里', 10],
      ['十五公里', 15],
    ]);
    expect(await suggested(north(58))).toEqual([
      ['六十公里', 2],
      ['十五公里', 43],
      ['十公里', 48],
    ]);
  });

  test('are filled up with the soonest where too little is near', async () => {
    expect(await suggested(north(260))).toEqual([
      ['二百公里', 60],
      ['线上', null],
      ['六十公里', 200],
    ]);
    expect(await suggested(far)).toEqual([
      ['线上', null],
      ['二百公里', 800],
      ['六十公里', 940],
    ]);
  });

  test('are the soonest without a position, months ahead when nothing comes before', async () => {
    expect(await suggested()).toEqual([
      ['线上', null],
      ['二百公里', null],
      ['六十公里', null],
    ]);
    app.clock.set(hours(75));
    expect(await suggested()).toEqual([
      ['十五公里', null],
      ['十公里', null],
      ['二公里', null],
    ]);
    app.clock.set(hours(100));
    expect(await suggested()).toEqual([
      ['二公里', null],
      ['四百公里', null],
    ]);
    app.clock.set(hours(0));
  });

  test('leave out what the caller has signed up for, and look further for others', async () => {
    const me = await givenVolunteer(app);
    await signUp(me, '二公里');
    await signUp(me, '十公里');
    expect(await suggested(library, me)).toEqual([
      ['十五公里', 15],
      ['六十公里', 60],
      ['线上', null],
    ]);
    await signUp(me, '线上');
    expect((await suggested(undefined, me)).map(([title]) => title)).toEqual(['二百公里', '六十公里', '十五公里']);
  });

  test('leave out what is full or no longer public', async () => {
    await app.get(Tx).run((em) => em.update(Project, { id: ids['二公里']! }, { state: 'cancelled' }));
    await app.get(Tx).run((em) => em.query('UPDATE slot_place SET taken = headcount WHERE projectId = ?', [ids['十公里']!]));
    expect(await suggested(library)).toEqual([
      ['十五公里', 15],
      ['六十公里', 60],
      ['线上', null],
    ]);
  });

  test('read what lies around and count nothing', async () => {
    // North of all activities but the last: after two rings three have been found.
    const close = north(55);
    await suggested();
    const statements = await statementsOf(app, () => suggested(close));
    const searches = statements.filter((sql) => sql.includes('ROW_NUMBER()'));
    for (const sql of searches.slice(0, 3)) expect(sql).toContain('placeLat BETWEEN');
    expect(statements.filter((sql) => sql.includes('COUNT(DISTINCT'))).toEqual([]);
    const soon = (await statementsOf(app, () => suggested())).filter((sql) => sql.includes('ROW_NUMBER()'));
    for (const sql of soon.slice(0, 2)) expect(sql).toContain('s.startsAt <');
  });
});
