import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ledger } from '../../src/modules/ledger/index.js';
import { givenVolunteer } from '../builders/people.js';
import { engines } from '../support/engines.js';
import { startTestApp, type TestApp } from '../support/index.js';

describe.each(engines)('leaderboards on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ engine });
  });
  afterAll(() => app.close());

  const [from, to] = ['150603001001', '150603002001'];
  const serve = (volunteerId: number, amount: number) =>
    app.get(Ledger).post(volunteerId, [
      {
        key: `test:${volunteerId}:${amount}`,
        unit: 'minutes',
        amount,
        kind: 'service',
        text: '整理图书',
        sourceType: 'test',
        sourceId: null,
      },
    ]);
  const minutesIn = async (regionCode?: string) => {
    const { items, total } = await app.as().call('getLeaderboard', { query: { period: 'month', ...(regionCode && { regionCode }) } });
    expect(total).toBe(items.length);
    return items.map(({ minutes }) => minutes);
  };

  test('scores go along when somebody moves house, also those that are handled after the move', async () => {
    const who = await givenVolunteer(app, { regionCode: from });
    await serve(who.volunteerId!, 60);
    await app.drain();
    expect([await minutesIn(from), await minutesIn(from.slice(0, 9)), await minutesIn(to), await minutesIn()]).toEqual([
      [60],
      [60],
      [],
      [60],
    ]);
    // Posted before the move, and delivered after it.
    await serve(who.volunteerId!, 30);
    await app.as(who).call('updateMyProfile', { body: { regionCode: to } });
    await app.drain();
    expect([await minutesIn(from), await minutesIn(from.slice(0, 9)), await minutesIn(to), await minutesIn()]).toEqual([
      [],
      [],
      [90],
      [90],
    ]);
    await app.as(who).call('updateMyProfile', { body: { regionCode: from } });
    await serve(who.volunteerId!, 15);
    await app.drain();
    expect([await minutesIn(from), await minutesIn(to), await minutesIn(to.slice(0, 9)), await minutesIn()]).toEqual([
      [105],
      [],
      [],
      [105],
    ]);
  });

  test('the home page sums the month of the district', async () => {
    const { figures } = await app.as().call('getHome', {});
    expect(figures).toMatchObject({ monthMinutes: 105, totalMinutes: 105 });
  });
});
