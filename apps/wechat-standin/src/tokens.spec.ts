import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { APPID, SECRET, TestStandin } from './testing/standin.js';

const standin = new TestStandin();
beforeAll(() => standin.start());
beforeEach(() => standin.reset());
afterAll(() => standin.stop());

const plainToken = (changed: Record<string, string> = {}) =>
  standin.get('/cgi-bin/token', { grant_type: 'client_credential', appid: APPID, secret: SECRET, ...changed });

/** What an API call says about the token: 0 when it is accepted (the phone code is unknown, hence 40029). */
async function verdict(token: unknown): Promise<number> {
  const answer = await standin.post(`/wxa/business/getuserphonenumber?access_token=${String(token)}`, { code: 'unknown' });
  return answer.errcode === 40029 ? 0 : Number(answer.errcode);
}

test('stable mode gives the same token while it is valid and counts its seconds down', async () => {
  const first = await standin.stableToken();
  expect(first.expires_in).toBe(7200);
  await standin.advance(1000);
  const second = await standin.stableToken();
  expect(second.access_token).toBe(first.access_token);
  expect(second.expires_in).toBe(6200);
});

test('in its last five minutes stable mode gives a new token and the old one works to its end', async () => {
  const old = await standin.token();
  await standin.advance(6901);
  const fresh = await standin.stableToken();
  expect(fresh.access_token).not.toBe(old);
  expect(fresh.expires_in).toBe(7200);
  expect(await verdict(old)).toBe(0);
  await standin.advance(300);
  expect(await verdict(old)).toBe(42001);
  expect(await verdict(fresh.access_token)).toBe(0);
});

test('a forced refresh ends the former token at once', async () => {
  const old = await standin.token();
  const fresh = await standin.stableToken({ force_refresh: true });
  expect(fresh.access_token).not.toBe(old);
  expect(await verdict(old)).toBe(40001);
  expect(await verdict(fresh.access_token)).toBe(0);
});

test('a forced refresh within 30 seconds of the last is not carried out, and there are 20 a day', async () => {
  const first = await standin.stableToken({ force_refresh: true });
  await standin.advance(29);
  expect((await standin.stableToken({ force_refresh: true })).access_token).toBe(first.access_token);
  for (let count = 2; count <= 20; count += 1) {
    await standin.advance(30);
    expect(await standin.stableToken({ force_refresh: true })).toHaveProperty('access_token');
  }
  await standin.advance(30);
  expect((await standin.stableToken({ force_refresh: true })).errcode).toBe(45009);
});

test('/cgi-bin/token gives a new token each time; the one before works five minutes more', async () => {
  const first = (await plainToken()).access_token;
  const second = (await plainToken()).access_token;
  expect(second).not.toBe(first);
  expect(await verdict(first)).toBe(0);
  await standin.advance(301);
  expect(await verdict(first)).toBe(42001);
  expect(await verdict(second)).toBe(0);
});

test('the two kinds of token do not disturb each other', async () => {
  const plain = (await plainToken()).access_token;
  await standin.token();
  const stable = (await standin.stableToken({ force_refresh: true })).access_token;
  expect(await verdict(plain)).toBe(0);
  await plainToken();
  await standin.advance(301);
  expect(await verdict(stable)).toBe(0);
});

test('a token ends after 7200 seconds', async () => {
  const token = await standin.token();
  await standin.advance(7199);
  expect(await verdict(token)).toBe(0);
  await standin.advance(1);
  expect(await verdict(token)).toBe(42001);
});

test('41001 without a token, 40014 for a malformed one, 40001 for one that was never given out', async () => {
  expect(await verdict('')).toBe(41001);
  expect(await verdict('%20bad%20')).toBe(40014);
  expect(await verdict('88_neverIssued')).toBe(40001);
});

test('the control can end all tokens, as expired or as revoked', async () => {
  const first = await standin.token();
  await standin.control('POST', '/tokens/expire', { as: 42001 });
  expect(await verdict(first)).toBe(42001);
  const second = await standin.token();
  expect(second).not.toBe(first);
  await standin.control('POST', '/tokens/expire', { as: 40001 });
  expect(await verdict(second)).toBe(40001);
});

test.each([
  [{ grant_type: 'authorization_code' }, 40002],
  [{ appid: '' }, 41002],
  [{ appid: 'wx0' }, 40013],
  [{ secret: '' }, 41004],
  [{ secret: 'wrong' }, 40125],
])('both token calls answer %j with %i', async (changed, errcode) => {
  expect((await plainToken(changed as Record<string, string>)).errcode).toBe(errcode);
  expect((await standin.stableToken(changed)).errcode).toBe(errcode);
});

test('stable_token wants POST with a JSON body', async () => {
  expect((await standin.get('/cgi-bin/stable_token')).errcode).toBe(43002);
  const form = { method: 'POST', body: new URLSearchParams({ appid: APPID }) };
  expect(await (await standin.request('/cgi-bin/stable_token', form)).json()).toMatchObject({ errcode: 47001 });
  expect(await (await standin.request('/cgi-bin/stable_token', { method: 'POST' })).json()).toMatchObject({ errcode: 44002 });
});

test('quotas: /cgi-bin/token by the Beijing day, stable_token by minute and by day', async () => {
  await standin.control('PUT', '/limits', { tokenPerDay: 1, stableTokenPerMinute: 1, stableTokenPerDay: 1 });
  await plainToken();
  expect((await plainToken()).errcode).toBe(45009);
  await standin.stableToken();
  expect((await standin.stableToken()).errcode).toBe(45011);
  await standin.advance(60);
  expect((await standin.stableToken()).errcode).toBe(45009);
  await standin.advance(86_400);
  expect(await plainToken()).toHaveProperty('access_token');
  expect(await standin.stableToken()).toHaveProperty('access_token');
});
