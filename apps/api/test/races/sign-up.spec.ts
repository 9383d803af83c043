import { afterEach, afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import type { Actor } from '../../src/kit/access/index.js';
import { affected, Db, Tx } from '../../src/kit/db/index.js';
import { PlaceStore } from '../../src/modules/activities/slots/place.store.js';
import { SlotPlace } from '../../src/modules/activities/projects/project.entity.js';
import { SignUp } from '../../src/modules/activities/sign-ups/sign-up.entity.js';
import { SignUpStore } from '../../src/modules/activities/sign-ups/sign-up.store.js';
import { WaitingList } from '../../src/modules/activities/sign-ups/waiting-list.js';
import { givenVolunteers } from '../builders/people.js';
import { givenPublished, post, slot, type ProjectInput } from '../builders/projects.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { freshPlace, startTestApp, type TestApp, type TestPlace } from '../support/index.js';
import { doubleBooked, standingOf, takeUnconditionally } from './places.js';

/** On MariaDB two applications use one database, each with its own connections; on SQLite only one process may write. */
describe.each(engines)('races for places on %s', (engine) => {
  let place: TestPlace;
  let apps: TestApp[];
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  beforeAll(async () => {
    place = await freshPlace(engine);
    apps = [await startTestApp({ place })];
    if (engine === 'mariadb') apps.push(await startTestApp({ place }));
    app = apps[0]!;
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(async () => {
    for (const each of apps) await each.close();
    await place.remove();
  });

  const publish = (change: Partial<ProjectInput> = {}) => givenPublished(app, team, reviewer, change);
  const any = (i: number): TestApp => apps[i % apps.length]!;
  /** The answered state, or the code of the refusal. */
  const outcome = (call: Promise<{ state: string }>) =>
    call.then(
      ({ state }) => state,
      (error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error)),
    );
  const signUp = (i: number, actor: Actor, slotId: number, postId: number) =>
    any(i).as(actor).call('signUp', { params: { slotId }, body: { postId } });
  const cancel = (i: number, actor: Actor, signUpId: number) => any(i).as(actor).call('cancelSignUp', { params: { signUpId } });
  const count = (outcomes: readonly string[]) =>
    Object.fromEntries([...new Set(outcomes)].sort().map((each) => [each, outcomes.filter((o) => o === each).length]));

  describe('200 people for 50 places', () => {
    test('50 are confirmed, 150 wait in the order they came', async () => {
      const { slots, posts } = await publish({ posts: [post('一', 50)] });
      const people = await givenVolunteers(app, 200);
      const outcomes = await Promise.all(people.map((actor, i) => outcome(signUp(i, actor, slots[0]!.id, posts[0]!.id))));
      expect(count(outcomes)).toEqual({ confirmed: 50, waiting: 150 });
      const { waiting, faults } = await standingOf(app, slots[0]!.id);
      expect(faults).toEqual([]);
      expect(waiting.map(({ queuePosition }) => queuePosition)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
    });

    test('twin: when all look first and take afterwards, places are given twice', async () => {
      const { slots, posts } = await publish({ posts: [post('一', 50)] });
      const people = await givenVolunteers(app, 200);
      const [slotId, postId] = [slots[0]!.id, posts[0]!.id];
      const looks = people.map(async () => (await app.get(Db).em.findOneByOrFail(SlotPlace, { slotId, postId })).taken);
      const taken = await Promise.all(looks);
      const fits = people.filter((_, i) => taken[i]! < 50);
      await Promise.all(fits.map((actor, i) => takeUnconditionally(any(i), actor.volunteerId!, slotId, postId)));
      expect((await standingOf(app, slotId)).faults).toContain('200 people for 50 places');
    });
  });

  test('ten calls of one person are one sign-up', async () => {
    const { slots, posts } = await publish({ posts: [post('一', 3)] });
    const [me] = await givenVolunteers(app, 1);
    const records = await Promise.all(Array.from({ length: 10 }, (_, i) => signUp(i, me!, slots[0]!.id, posts[0]!.id)));
    expect(new Set(records.map(({ id }) => id)).size).toBe(1);
    expect(await standingOf(app, slots[0]!.id)).toMatchObject({ faults: [], confirmed: [{ volunteerId: me!.volunteerId }], waiting: [] });
  });

  describe('cancelling against promotion', () => {
    const ROUNDS = 12;

    test('whoever is promoted is there, and no place is lost', async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { slots, posts } = await publish({ posts: [post('一', 2)] });
        const people = await givenVolunteers(app, 6);
        const records: { id: number }[] = [];
        for (const [i, actor] of people.entries()) records.push(await signUp(i, actor, slots[0]!.id, posts[0]!.id));
        // Both people with a place cancel, and so does the first on the waiting list.
        const leaving = [0, 1, 2];
        const outcomes = await Promise.all(leaving.map((who) => outcome(cancel(who + round, people[who]!, records[who]!.id))));
        expect(outcomes).toEqual(['cancelled', 'cancelled', 'cancelled']);
        const { confirmed, waiting, faults } = await standingOf(app, slots[0]!.id);
        expect(faults).toEqual([]);
        expect(confirmed.map(({ volunteerId }) => volunteerId)).toEqual([people[3]!.volunteerId, people[4]!.volunteerId]);
        expect(waiting.map(({ volunteerId }) => volunteerId)).toEqual([people[5]!.volunteerId]);
      }
    });

    test('a place that comes free goes to whoever waits or to whoever asks, never to both or to nobody', async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { slots, posts } = await publish({ posts: [post('一', 1)] });
        const people = await givenVolunteers(app, 4);
        const held = await signUp(0, people[0]!, slots[0]!.id, posts[0]!.id);
        const [left, ...outcomes] = await Promise.all([
          outcome(cancel(round, people[0]!, held.id)),
          ...people.slice(1).map((actor, i) => outcome(signUp(round + i + 1, actor, slots[0]!.id, posts[0]!.id))),
        ]);
        expect(left).toBe('cancelled');
        // At most one of the three finds the list full, if it comes before the place is free.
        expect(outcomes.filter((o) => o === 'confirmed' || o === 'waiting').length).toBeGreaterThanOrEqual(2);
        const { confirmed, faults } = await standingOf(app, slots[0]!.id);
        expect([confirmed.length, faults]).toEqual([1, []]);
      }
    });

    test('twin: promoting whoever was first a moment ago confirms somebody who has left', async () => {
      const { slots, posts } = await publish({ posts: [post('一', 1)] });
      const people = await givenVolunteers(app, 3);
      const records = [];
      for (const [i, actor] of people.entries()) records.push(await signUp(i, actor, slots[0]!.id, posts[0]!.id));
      const [slotId, postId] = [slots[0]!.id, posts[0]!.id];
      jest.spyOn(app.get(WaitingList), 'fill').mockResolvedValue(undefined);
      await cancel(0, people[0]!, records[0]!.id);
      const first = (await app.get(SignUpStore).nextInLine(slotId, postId, 0))!;
      await cancel(0, people[1]!, records[1]!.id);
      await app.get(Tx).run(async (em) => {
        await affected(em, `UPDATE sign_up SET state = 'confirmed' WHERE id = ?`, [first.id]);
        await affected(em, 'UPDATE slot_place SET taken = taken + 1, waiting = waiting - 1 WHERE slotId = ? AND postId = ?', [
          slotId,
          postId,
        ]);
      });
      const { confirmed, faults } = await standingOf(app, slotId);
      expect(confirmed.map(({ volunteerId }) => volunteerId)).toContain(people[1]!.volunteerId);
      expect(faults).not.toEqual([]);
    });
  });

  describe('two slots at the same time', () => {
    const PEOPLE = 40;
    const atOnce = async () => {
      const slots = [
        await publish({ title: '甲班', slots: [slot(48)], posts: [post('一', PEOPLE)] }),
        await publish({ title: '乙班', slots: [slot(49)], posts: [post('一', PEOPLE)] }),
      ];
      const people = await givenVolunteers(app, PEOPLE);
      const calls = people.flatMap((actor, i) =>
        slots.map((project, j) => outcome(signUp(i + j, actor, project.slots[0]!.id, project.posts[0]!.id))),
      );
      return { outcomes: await Promise.all(calls), slotIds: slots.map((project) => project.slots[0]!.id) };
    };

    test('everybody gets one of them', async () => {
      const { outcomes, slotIds } = await atOnce();
      expect(count(outcomes)).toEqual({ confirmed: PEOPLE, TIME_CLASH: PEOPLE });
      expect(await doubleBooked(app, slotIds)).toEqual([]);
      for (const slotId of slotIds) expect((await standingOf(app, slotId)).faults).toEqual([]);
    });

    // SQLite runs one transaction at a time, which protects even without the agenda.
    if (engine === 'sqlite') return;
    test('twin: without the agenda people are in two places at once', async () => {
      for (const each of apps) jest.spyOn(each.get(PlaceStore), 'holdAgenda').mockResolvedValue(undefined);
      const { slotIds } = await atOnce();
      expect((await doubleBooked(app, slotIds)).length).toBeGreaterThan(0);
    });
  });

  test('calling a project off leaves nobody behind who signs up meanwhile', async () => {
    for (let round = 0; round < 6; round++) {
      const { id, slots, posts } = await publish({ posts: [post('一', 5)] });
      const people = await givenVolunteers(app, 12);
      const calls = people.map((actor, i) => outcome(signUp(i, actor, slots[0]!.id, posts[0]!.id)));
      const off = any(round)
        .as(team.organiser)
        .call('cancelProject', { params: { projectId: id }, body: { reason: '大风' } });
      const [outcomes] = await Promise.all([Promise.all(calls), off]);
      expect(outcomes.filter((o) => !['confirmed', 'waiting', 'SIGN_UP_CLOSED', 'WAITING_LIST_FULL'].includes(o))).toEqual([]);
      const left = await app.get(Db).em.findBy(SignUp, { slotId: slots[0]!.id });
      expect(left.filter(({ state }) => state !== 'cancelled')).toEqual([]);
      expect((await standingOf(app, slots[0]!.id)).faults).toEqual([]);
    }
  });
});
