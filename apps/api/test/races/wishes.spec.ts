import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import type { Actor } from '../../src/kit/access/index.js';
import { Db, Tx } from '../../src/kit/db/index.js';
import { Wish } from '../../src/modules/wishes/wish.entity.js';
import { Audit, AuditEntry } from '../../src/kit/audit/index.js';
import { givenResident, givenVolunteer, givenVolunteers } from '../builders/people.js';
import { givenReviewer } from '../builders/staff.js';
import { given } from '../builders/given.js';
import { engines } from '../support/engines.js';
import { freshPlace, startTestApp, type TestApp, type TestPlace } from '../support/index.js';

/** On MariaDB two applications use one database, each with its own connections; on SQLite only one process may write. */
describe.each(engines)('races for wishes on %s', (engine) => {
  let place: TestPlace;
  let apps: TestApp[];
  let app: TestApp;
  let reviewer: Actor;
  beforeAll(async () => {
    place = await freshPlace(engine);
    apps = [await startTestApp({ place })];
    if (engine === 'mariadb') apps.push(await startTestApp({ place }));
    app = apps[0]!;
    reviewer = await givenReviewer(app);
  });
  afterAll(async () => {
    for (const each of apps) await each.close();
    await place.remove();
  });

  const any = (i: number): TestApp => apps[i % apps.length]!;
  /** The answered state, or the code of the refusal. */
  const outcome = (call: Promise<{ state: string }>) =>
    call.then(
      ({ state }) => state,
      (error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error)),
    );
  const count = (outcomes: readonly string[]) =>
    Object.fromEntries([...new Set(outcomes)].sort().map((each) => [each, outcomes.filter((o) => o === each).length]));
  const claim = (i: number, actor: Actor, wishId: number) => any(i).as(actor).call('claimWish', { params: { wishId } });
  const confirm = (i: number, actor: Actor, wishId: number) =>
    any(i)
      .as(actor)
      .call('confirmWish', { params: { wishId }, body: { stars: 5, thanks: '' } });
  const wishOf = (id: number) => app.get(Db).em.findOneByOrFail(Wish, { id });
  const claimsOf = (subjectId: number) => app.get(Db).em.countBy(AuditEntry, { subject: 'wish', subjectId, action: 'wish.claim' });

  describe('50 volunteers claim one wish at once', () => {
    test('exactly one gets it', async () => {
      const wishId = await given(app, { wisher: await givenResident(app), reviewer }).wish('open');
      const people = await givenVolunteers(app, 50);
      const outcomes = await Promise.all(people.map((actor, i) => outcome(claim(i, actor, wishId))));
      expect(count(outcomes)).toEqual({ WISH_TAKEN: 49, claimed: 1 });
      const winner = people[outcomes.indexOf('claimed')]!;
      expect(await wishOf(wishId)).toMatchObject({ state: 'claimed', volunteerId: winner.volunteerId });
      expect(await claimsOf(wishId)).toBe(1);
    });

    test('twin: when all look first and write afterwards, many believe that they have it', async () => {
      const wishId = await given(app, { wisher: await givenResident(app), reviewer }).wish('open');
      const people = await givenVolunteers(app, 50);
      const looks = await Promise.all(people.map(async (_, i) => (await any(i).get(Db).em.findOneByOrFail(Wish, { id: wishId })).state));
      const believers = people.filter((_, i) => looks[i] === 'open');
      await Promise.all(
        believers.map((actor, i) =>
          any(i)
            .get(Tx)
            .run(async (em) => {
              await em.update(Wish, { id: wishId }, { state: 'claimed', volunteerId: actor.volunteerId! });
              await any(i).get(Audit).write({ actor, action: 'wish.claim', subject: 'wish', subjectId: wishId });
            }),
        ),
      );
      expect(await claimsOf(wishId)).toBeGreaterThan(1);
    });
  });

  test('one volunteer, ten calls for one wish: one claim, ten times the same answer', async () => {
    const wishId = await given(app, { wisher: await givenResident(app), reviewer }).wish('open');
    const me = await givenVolunteer(app);
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => outcome(claim(i, me, wishId))));
    expect(count(outcomes)).toEqual({ claimed: 10 });
    expect(await claimsOf(wishId)).toBe(1);
  });

  test('one volunteer, ten wishes at once: three', async () => {
    const me = await givenVolunteer(app);
    const ids: number[] = [];
    for (let i = 0; i < 10; i++) ids.push(await given(app, { wisher: await givenResident(app), reviewer }).wish('open'));
    const outcomes = await Promise.all(ids.map((wishId, i) => outcome(claim(i, me, wishId))));
    expect(count(outcomes)).toEqual({ TOO_MANY_OPEN: 7, claimed: 3 });
  });

  test('one wisher, ten wishes at once: three', async () => {
    const wisher = await givenResident(app);
    const posts = Array.from({ length: 10 }, (_, i) =>
      outcome(
        given(any(i), { wisher })
          .wish('posted')
          .then(() => ({ state: 'posted' })),
      ),
    );
    expect(count(await Promise.all(posts))).toEqual({ TOO_MANY_OPEN: 7, posted: 3 });
  });

  test('the last volunteer’s late call does not end the claim of the next', async () => {
    for (let i = 0; i < 5; i++) {
      const [first, second] = await givenVolunteers(app, 2);
      const wishId = await given(app, { wisher: await givenResident(app), reviewer, volunteer: first! }).wish('claimed');
      const params = { wishId };
      const release = (k: number) =>
        outcome(
          any(k)
            .as(first)
            .call('releaseWish', { params, body: { reason: '出差' } }),
        );
      const outcomes = await Promise.all([release(0), outcome(claim(1, second!, wishId)), release(1), outcome(claim(0, second!, wishId))]);
      // A second release does nothing, whether the wish is open or claimed by the other volunteer.
      expect([outcomes[0], outcomes[2]].filter((each) => each === 'open')).toHaveLength(1);
      const wish = await wishOf(wishId);
      const got = outcomes[1] === 'claimed' || outcomes[3] === 'claimed';
      expect([wish.state, wish.volunteerId]).toEqual(got ? ['claimed', second!.volunteerId] : ['open', null]);
    }
  });

  test('confirmed by wisher and reviewers at once: paid once', async () => {
    const [wisher, second] = [await givenResident(app), await givenReviewer(app)];
    const me = await givenVolunteer(app);
    const wishId = await given(app, { wisher, reviewer, volunteer: me }).wish('fulfilled');
    const callers = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? wisher : second));
    const outcomes = await Promise.all(callers.map((actor, i) => outcome(confirm(i, actor, wishId))));
    expect(count(outcomes)).toEqual({ ACTION_NOT_PERMITTED: 19, confirmed: 1 });
    const { items } = await app.as(me).call('listMyLedger', { query: { unit: 'minutes' } });
    expect(items.map(({ amount }) => amount)).toEqual([90]);
  });

  test('two schedulers at once: each deadline once', async () => {
    const wisher = await givenResident(app);
    const me = await givenVolunteer(app);
    const open = await given(app, { wisher, reviewer }).wish('open');
    const claimed = await given(app, { wisher, reviewer, volunteer: me }).wish('claimed');
    for (const each of apps) each.clock.advance(31 * 24 * 60);
    await Promise.all([any(0).drain(), any(1).drain(), any(0).drain(), any(1).drain()]);
    await app.drain();
    const kinds = async (actor: Actor) =>
      (await app.as(actor).call('listMyMessages', { query: { pageSize: 100 } })).items.map(({ kind }) => kind);
    expect((await kinds(wisher)).filter((kind) => kind === 'wish.expire')).toHaveLength(1);
    expect((await kinds(me)).filter((kind) => kind === 'wish.overdue')).toHaveLength(1);
    expect([(await wishOf(open)).state, (await wishOf(claimed)).state]).toEqual(['expired', 'claimed']);
  });
});
