import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/support/index.js';
import { engines } from '../../../test/support/engines.js';
import { Db } from '../db/index.js';
import { AttemptWindow } from './attempt-window.entity.js';
import { Attempts } from './attempts.js';

describe.each(engines)('attempts on %s', (engine) => {
  let app: TestApp;
  let attempts: Attempts;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    attempts = app.get(Attempts);
  });
  afterAll(() => app?.close());
  const limit = { most: 3, windowMs: 60_000 };

  test('of many at once so many are counted; one given back can be taken again, and a forgotten window is empty', async () => {
    const waits = await Promise.all(Array.from({ length: 10 }, () => attempts.take('at once', limit)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
    await attempts.giveBack('at once');
    expect([await attempts.take('at once', limit), (await attempts.take('at once', limit)) > 0]).toEqual([0, true]);
    await attempts.forget('at once');
    expect(await attempts.take('at once', limit)).toBe(0);
  });

  test('of a window that has ended are deleted, and begin anew', async () => {
    const ended = { most: 1, windowMs: -1 };
    expect([await attempts.take('ended', ended), await attempts.take('ended', ended)]).toEqual([0, 0]);
    await attempts.take('not ended', limit);
    await attempts.forgetEnded();
    const left = (await app.get(Db).em.find(AttemptWindow)).map(({ name }) => name);
    expect([left.includes('ended'), left.includes('not ended')]).toEqual([false, true]);
  });
});
