import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestStandin } from './testing/standin.js';

const standin = new TestStandin();
beforeAll(() => standin.start(40));
beforeEach(() => standin.reset());
afterAll(() => standin.stop());

test('ordered errors hit the named path as often as ordered, and do not use up codes', async () => {
  await standin.control('POST', '/faults', { path: '/sns/jscode2session', errcode: -1, times: 2 });
  const code = await standin.loginCode('王建国');
  expect(await standin.stableToken()).toHaveProperty('access_token');
  expect((await standin.login(code)).errcode).toBe(-1);
  expect((await standin.login(code)).errcode).toBe(-1);
  expect(await standin.login(code)).toHaveProperty('openid');
});

test('every documented call takes the set delay, and ordered delay is added', async () => {
  const took = async () => {
    const before = performance.now();
    await standin.stableToken();
    return performance.now() - before;
  };
  expect(await took()).toBeGreaterThanOrEqual(38);
  await standin.control('POST', '/faults', { delayMs: 200 });
  expect(await took()).toBeGreaterThanOrEqual(230);
});

test('a drop closes the connection without an answer', async () => {
  await standin.control('POST', '/faults', { drop: true });
  await expect(standin.stableToken()).rejects.toThrow('fetch failed');
  expect(await standin.stableToken()).toHaveProperty('access_token');
});

test('it says when it is up', async () => {
  const response = await standin.request('/healthz');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test('calls are counted by path', async () => {
  await standin.stableToken();
  await standin.stableToken();
  await standin.login('unknown');
  expect(await standin.control('GET', '/calls')).toEqual({ '/cgi-bin/stable_token': 2, '/sns/jscode2session': 1 });
});

test.each([
  ['/login-codes', {}],
  ['/login-codes', { user: 'a', uesr: 'b' }],
  ['/phone-codes', { user: 'a', phone: '12' }],
  ['/faults', { errcode: 12345 }],
  ['/tokens/expire', { as: 1 }],
])('%s refuses %j', async (path, body) => {
  await expect(standin.control('POST', path, body)).rejects.toThrow('400');
});
