import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../../../test/support/engines.js';
import { openKit, type OpenKit } from '../../../test/support/open-kit.js';
import { Clock } from './clock.js';

/** Wall time is read first, so that a moment between the two reads does not make zero a negative one. */
const minutesAhead = (clock: Clock) => {
  const wall = clock.wall().getTime();
  return Math.round((clock.now().getTime() - wall) / 60_000);
};
const calendar = { holidays: ['2026-03-06'], workdays: [], announcedUntil: '2026-12-31' };

describe.each(engines)('the clock on %s', (engine) => {
  let kit: OpenKit;
  beforeAll(async () => {
    kit = await openKit(engine);
  });
  afterAll(() => kit.close());

  it('moves forward in a demonstration, adds up, is seen by other processes, and goes back to wall time', async () => {
    expect(minutesAhead(kit.clock)).toBe(0);
    await kit.clock.advance(90);
    await kit.clock.advance(30);
    expect([minutesAhead(kit.clock), kit.clock.ahead]).toEqual([120, 120]);

    const other = new Clock(kit.db, kit.tx, { movable: true, calendar });
    await other.onModuleInit();
    expect(minutesAhead(other)).toBe(120);
    await kit.clock.advance(60);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(minutesAhead(other)).toBe(180);
    other.onModuleDestroy();

    await kit.clock.reset();
    expect(minutesAhead(kit.clock)).toBe(0);
  });

  it('adds up when moved by several at once', async () => {
    await kit.clock.reset();
    await Promise.all(Array.from({ length: 8 }, () => kit.clock.advance(10)));
    expect(kit.clock.ahead).toBe(80);
    await kit.clock.reset();
  });

  it('refuses to go back, to stand, or beyond five years', async () => {
    for (const minutes of [0, -5, 1.5, 6 * 366 * 24 * 60]) await expect(kit.clock.advance(minutes)).rejects.toThrow(RangeError);
    expect(kit.clock.ahead).toBe(0);
  });

  it('cannot be moved in production, and ignores an offset that is left in the database', async () => {
    await kit.clock.advance(60);
    const production = new Clock(kit.db, kit.tx, { movable: false, calendar });
    await production.onModuleInit();
    expect(minutesAhead(production)).toBe(0);
    await expect(production.advance(10)).rejects.toMatchObject({ code: 'DEMO_ONLY' });
    await expect(production.reset()).rejects.toMatchObject({ code: 'DEMO_ONLY' });
    await kit.clock.reset();
  });

  it('counts working days by the calendar of the district', () => {
    const clock = new Clock(kit.db, kit.tx, { movable: false, calendar });
    expect(clock.addWorkingDays(new Date('2026-03-05T02:00:00Z'), 1)).toEqual(new Date('2026-03-09T16:00:00Z'));
  });
});
