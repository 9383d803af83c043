import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { APPID, SECRET, TestStandin } from './testing/standin.js';

const standin = new TestStandin();
beforeAll(() => standin.start());
beforeEach(() => standin.reset());
afterAll(() => standin.stop());

test('a login code brings openid and session key', async () => {
  const answer = await standin.login(await standin.loginCode('王建国'));
  expect(answer.openid).toMatch(/^o[\w-]{27}$/);
  expect(Buffer.from(String(answer.session_key), 'base64')).toHaveLength(16);
  expect(answer).not.toHaveProperty('errcode');
  expect(answer).not.toHaveProperty('unionid');
});

test('the answer is JSON under the name of text/plain, as the real server sends it', async () => {
  const query = { appid: APPID, secret: SECRET, js_code: await standin.loginCode('王建国'), grant_type: 'authorization_code' };
  const response = await standin.request(`/sns/jscode2session?${new URLSearchParams(query).toString()}`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(await response.json()).toHaveProperty('openid');
});

test('the openid belongs to the user, the session key to the login', async () => {
  const first = await standin.login(await standin.loginCode('王建国'));
  const again = await standin.login(await standin.loginCode('王建国'));
  const other = await standin.login(await standin.loginCode('李秀英'));
  expect(again.openid).toBe(first.openid);
  expect(again.session_key).not.toBe(first.session_key);
  expect(other.openid).not.toBe(first.openid);
  await standin.reset();
  expect(await standin.openid('王建国')).toBe(first.openid);
});

test('unionid appears once the account is bound to an open-platform account', async () => {
  await standin.control('PUT', '/account', { openPlatform: true });
  const answer = await standin.login(await standin.loginCode('王建国'));
  expect(answer.unionid).toMatch(/^o[\w-]{27}$/);
  expect(answer.unionid).not.toBe(answer.openid);
});

test('40163 for a code exchanged before, 40029 for one never given out', async () => {
  const code = await standin.loginCode('王建国');
  await standin.login(code);
  const used = await standin.login(code);
  expect(used.errcode).toBe(40163);
  expect(used.errmsg).toMatch(/^code been used rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  expect((await standin.login('0716AVll20uHk94SLDml27etM946AVlq')).errcode).toBe(40029);
});

test('a code lives for five minutes', async () => {
  const early = await standin.loginCode('王建国');
  const late = await standin.loginCode('王建国');
  await standin.advance(299);
  expect(await standin.login(early)).toHaveProperty('openid');
  await standin.advance(2);
  expect((await standin.login(late)).errcode).toBe(40029);
});

test.each([
  [{ appid: '' }, 41002],
  [{ appid: 'wx0' }, 40013],
  [{ secret: '' }, 41004],
  [{ secret: 'wrong' }, 40125],
  [{ grant_type: 'client_credential' }, 40002],
  [{ js_code: '' }, 41008],
])('%j answers %i and does not use up the code', async (changed, errcode) => {
  const code = await standin.loginCode('王建国');
  const response = await standin.login(code, changed);
  expect(response.errcode).toBe(errcode);
  expect(await standin.login(code)).toHaveProperty('openid');
});

test('40226 for a high-risk account', async () => {
  await standin.control('POST', '/users', { user: '风险用户', blocked: true });
  expect((await standin.login(await standin.loginCode('风险用户'))).errcode).toBe(40226);
  expect(await standin.login(await standin.loginCode('王建国'))).toHaveProperty('openid');
});

test('45011 after 100 logins of one user in a minute; others and the next minute are free', async () => {
  await standin.control('PUT', '/limits', { loginPerUserMinute: 2 });
  await standin.openid('王建国');
  await standin.openid('王建国');
  expect((await standin.login(await standin.loginCode('王建国'))).errcode).toBe(45011);
  expect(await standin.login(await standin.loginCode('李秀英'))).toHaveProperty('openid');
  await standin.advance(60);
  expect(await standin.login(await standin.loginCode('王建国'))).toHaveProperty('openid');
});

test('43001 for the wrong method, 40066 for an unknown path, both with HTTP 200', async () => {
  const post = await standin.request('/sns/jscode2session', { method: 'POST' });
  expect(post.status).toBe(200);
  expect(await post.json()).toMatchObject({ errcode: 43001 });
  const unknown = await standin.request('/sns/nothing');
  expect(await unknown.json()).toMatchObject({ errcode: 40066 });
});
