import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { Ledger } from '../../src/modules/ledger/index.js';
import { StarLadder } from '../../src/modules/stars/star-ladder.js';
import { VolunteerStanding } from '../../src/modules/volunteers/volunteer-standing.entity.js';
import { VolunteerReader } from '../../src/modules/volunteers/index.js';
import { givenVolunteer } from '../builders/people.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, type TestApp } from '../support/index.js';

const HUNDRED_HOURS = 100 * 60;
const DAY = 24 * 60;

describe.each(engines)('stars after public notice on %s', (engine) => {
  let app: TestApp;
  let reviewer: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    // The district of the tests confers automatically; here a reviewer shall.
    jest.spyOn(app.get(StarLadder), 'automatic', 'get').mockReturnValue(false);
    reviewer = await givenReviewer(app);
  });
  afterAll(() => app.close());

  let posted = 0;
  const post = (who: Actor, amount: number) =>
    app.get(Ledger).post(who.volunteerId!, [
      {
        key: `test:${++posted}`,
        unit: 'minutes',
        amount,
        kind: amount > 0 ? 'service' : 'reversal',
        text: '整理图书',
        sourceType: 'test',
        sourceId: null,
      },
    ]);
  const noticeOf = async (who: Actor) => {
    const { items } = await app.as(reviewer).call('listStarAwards', { query: { pageSize: 100 } });
    const person = await app.get(VolunteerReader).byId(who.volunteerId!);
    return items.filter(({ number }) => number === person!.number);
  };
  const confer = (awardId: number, by: Actor = reviewer) => app.as(by).call('conferStar', { params: { awardId } });
  const firstStar = async (who: Actor) => (await app.as(who).call('getMyStars', {})).ladder[0]!.state;
  const trail = async (who: Actor) =>
    (await app.get(Db).em.find(AuditEntry, { where: { subject: 'volunteer', subjectId: who.volunteerId! }, order: { id: 'ASC' } })).filter(
      ({ action }) => action.startsWith('star.'),
    );
  const titles = async (who: Actor) => (await app.as(who).call('listMyMessages', { query: {} })).items.map(({ title }) => title);
  /** A volunteer with these minutes whose first star is under public notice. */
  const reached = async (minutes = HUNDRED_HOURS) => {
    const who = await givenVolunteer(app);
    await post(who, minutes);
    await app.drain();
    const [award] = await noticeOf(who);
    return { who, awardId: award!.id };
  };

  test('are conferred when the notice is over, once', async () => {
    const { who, awardId } = await reached();
    await expectRefusal(confer(awardId), 'NOTICE_NOT_OVER');
    app.clock.advance(7 * DAY);
    await confer(awardId);
    const standing = await app.get(Db).em.findOneBy(VolunteerStanding, { volunteerId: who.volunteerId! });
    app.clock.advance(1);
    await expectRefusal(confer(awardId), 'STATE_CHANGED', { state: 'conferred' });
    expect(await app.get(Db).em.findOneBy(VolunteerStanding, { volunteerId: who.volunteerId! })).toEqual(standing);
    expect(await app.as(who).call('getMyStars', {})).toMatchObject({ star: 1 });
    expect(await titles(who)).toEqual(['您已成为一星志愿者']);
  });

  test('are not conferred by the reviewer who reached them', async () => {
    const { who, awardId } = await reached();
    app.clock.advance(7 * DAY);
    const both = { ...who, grants: reviewer.grants };
    await expectRefusal(confer(awardId, both), 'OWN_ENTRY');
    expect(await firstStar(who)).toBe('notice');
    await confer(awardId);
    expect(await firstStar(who)).toBe('conferred');
  });

  test('leave the notice when hours are reversed, and are reached again', async () => {
    const { who, awardId } = await reached();
    await post(who, -1);
    await app.drain();
    expect([await noticeOf(who), await firstStar(who)]).toEqual([[], 'none']);
    expect(await trail(who)).toMatchObject([
      { action: 'star.withdraw', actorAccountId: null, data: { star: 1, minutes: HUNDRED_HOURS - 1 } },
    ]);
    expect(await titles(who)).toEqual(['一星的公示已撤下']);
    await expectRefusal(confer(awardId), 'NOT_FOUND');

    await post(who, 1);
    await app.drain();
    const [again] = await noticeOf(who);
    await expectRefusal(confer(again!.id), 'NOTICE_NOT_OVER');
    app.clock.advance(7 * DAY);
    await confer(again!.id);
    expect(await firstStar(who)).toBe('conferred');
  });

  test('are not conferred with too few hours, even before the reversal was handled', async () => {
    const { who, awardId } = await reached();
    app.clock.advance(7 * DAY);
    await post(who, -60);
    await expectRefusal(confer(awardId), 'STATE_CHANGED', { state: 'withdrawn' });
    expect(await firstStar(who)).toBe('none');
    expect(await trail(who)).toMatchObject([{ action: 'star.withdraw', actorAccountId: reviewer.accountId }]);
    expect(await titles(who)).toEqual(['一星的公示已撤下']);
    await app.drain();
    expect(await app.as(who).call('getMyStars', {})).toMatchObject({ star: 0, minutes: HUNDRED_HOURS - 60 });
    // The volunteer is told again when it happens again.
    await post(who, 60);
    await app.drain();
    await post(who, -60);
    await app.drain();
    expect(await titles(who)).toEqual(['一星的公示已撤下', '一星的公示已撤下']);
  });

  test('that the hours still reach stay under notice; of two only the one too high goes', async () => {
    const { who, awardId } = await reached(3 * HUNDRED_HOURS);
    expect((await noticeOf(who)).map(({ star }) => star)).toEqual([1, 2]);
    await post(who, -60);
    await app.drain();
    expect((await noticeOf(who)).map(({ id, star }) => [id, star])).toEqual([[awardId, 1]]);
  });

  test('that are conferred are not lost with the hours', async () => {
    const { who, awardId } = await reached();
    app.clock.advance(7 * DAY);
    await confer(awardId);
    await post(who, -HUNDRED_HOURS);
    await app.drain();
    expect(await app.as(who).call('getMyStars', {})).toMatchObject({ star: 1, minutes: 0 });
  });

  test('reached on an older ladder are measured by it', async () => {
    const { who, awardId } = await reached();
    app.clock.advance(7 * DAY);
    const dearer = jest.spyOn(app.get(StarLadder), 'current', 'get').mockReturnValue({ version: 2, hours: [200, 300, 600, 1000, 1500] });
    await confer(awardId);
    dearer.mockRestore();
    expect(await firstStar(who)).toBe('conferred');
  });

  test('conferred and reversed at once end as one or the other', async () => {
    for (let i = 0; i < 5; i++) {
      const { who, awardId } = await reached();
      app.clock.advance(7 * DAY);
      const [answer] = await Promise.allSettled([confer(awardId), post(who, -1)]);
      await app.drain();
      expect(await firstStar(who)).toBe(answer.status === 'fulfilled' ? 'conferred' : 'none');
    }
  });
});
