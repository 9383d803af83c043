import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { APPID, NOW, TestStandin } from './testing/standin.js';

const standin = new TestStandin();
let token: string;
beforeAll(() => standin.start());
beforeEach(async () => {
  await standin.reset();
  token = await standin.token();
});
afterAll(() => standin.stop());

const call = (path: string, body: unknown) => standin.post(`${path}?access_token=${token}`, body);

describe('getuserphonenumber', () => {
  const exchange = (code: unknown) => call('/wxa/business/getuserphonenumber', { code });
  const mint = async () => String((await standin.control('POST', '/phone-codes', { user: '王建国', phone: '13900000001' })).code);

  test('a code brings the phone number with its watermark, once', async () => {
    const code = await mint();
    const answer = await exchange(code);
    expect(answer).toMatchObject({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: '13900000001',
        purePhoneNumber: '13900000001',
        countryCode: '86',
        watermark: { appid: APPID, timestamp: Date.parse(NOW) / 1000 },
      },
    });
    expect((await exchange(code)).errcode).toBe(40029);
  });

  test('a code lives for five minutes, and a login code is not one', async () => {
    const code = await mint();
    await standin.advance(301);
    expect((await exchange(code)).errcode).toBe(40029);
    expect((await exchange(await standin.loginCode('王建国'))).errcode).toBe(40029);
    expect((await exchange(undefined)).errcode).toBe(47001);
  });
});

describe('getwxacodeunlimit', () => {
  const draw = (body: Record<string, unknown>) =>
    standin.request(`/wxa/getwxacodeunlimit?access_token=${token}`, { method: 'POST', body: JSON.stringify(body) });
  const errcode = async (body: Record<string, unknown>) => ((await (await draw(body)).json()) as { errcode: number }).errcode;

  test('the picture is a PNG whose QR code leads to page and scene', async () => {
    const response = await draw({ scene: 'p=17&s=3!', page: 'packages/activity/detail', width: 600 });
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
    expect(png.width).toBeGreaterThan(500);
    const read = jsqr.default(new Uint8ClampedArray(png.data), png.width, png.height);
    expect(read?.data).toBe('https://example.test/#/packages/activity/detail?scene=p%3D17%26s%3D3!');
  });

  test('scene: 1 to 32 of the allowed characters', async () => {
    expect((await draw({ scene: 'a'.repeat(32) })).headers.get('content-type')).toBe('image/png');
    expect((await draw({ scene: "09azAZ!#$&'()*+,/:;=?@-._~" })).headers.get('content-type')).toBe('image/png');
    expect(await errcode({ scene: 'a'.repeat(33) })).toBe(40169);
    expect(await errcode({ scene: '' })).toBe(40169);
    expect(await errcode({})).toBe(40169);
    expect(await errcode({ scene: '活动17' })).toBe(40129);
    expect(await errcode({ scene: 'a%20b' })).toBe(40129);
  });

  test('page: no leading slash, no query, published unless check_path is false', async () => {
    expect(await errcode({ scene: 'a', page: '/pages/home/index' })).toBe(41030);
    expect(await errcode({ scene: 'a', page: 'pages/home/index?a=1' })).toBe(41030);
    expect(await errcode({ scene: 'a', page: 'pages/scancode_time' })).toBe(85096);
    await standin.control('PUT', '/account', { pages: ['pages/home/index'] });
    expect((await draw({ scene: 'a', page: 'pages/home/index' })).headers.get('content-type')).toBe('image/png');
    expect(await errcode({ scene: 'a', page: 'pages/other/index' })).toBe(41030);
    expect((await draw({ scene: 'a', page: 'pages/other/index', check_path: false })).headers.get('content-type')).toBe('image/png');
  });

  test('40097 for an unknown version and a width outside 280 to 1280', async () => {
    expect(await errcode({ scene: 'a', env_version: 'release_error' })).toBe(40097);
    expect(await errcode({ scene: 'a', width: 279 })).toBe(40097);
    expect(await errcode({ scene: 'a', width: 1281 })).toBe(40097);
  });

  test('45009 beyond the limit of a minute', async () => {
    await standin.control('PUT', '/limits', { wxacodePerMinute: 1 });
    await draw({ scene: 'a' });
    expect(await errcode({ scene: 'a' })).toBe(45009);
  });
});

describe('msg_sec_check', () => {
  let openid: string;
  beforeEach(async () => {
    openid = await standin.openid('王建国');
  });
  const check = (changed: Record<string, unknown> = {}) =>
    call('/wxa/msg_sec_check', { version: 2, scene: 2, openid, content: '今天的服务很暖心', ...changed });

  test('passes ordinary words and finds the test words wherever they stand', async () => {
    expect(await check()).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } });
    expect(await check({ content: '这里有违规测试内容' })).toMatchObject({ errcode: 0, result: { suggest: 'risky', label: 20006 } });
    expect(await check({ title: '广告测试' })).toMatchObject({ result: { suggest: 'risky', label: 10001 } });
    expect(await check({ content: '复核测试' })).toMatchObject({ result: { suggest: 'review', label: 21000 } });
  });

  test.each([
    [{ content: '' }, 47001],
    [{ version: 1 }, 40097],
    [{ scene: 5 }, 40129],
    [{ openid: 'oNobody' }, 40003],
    [{ content: '字'.repeat(2501) }, 45002],
  ])('%j answers %i', async (changed, errcode) => {
    expect((await check(changed)).errcode).toBe(errcode);
  });

  test('61010 for a user who was not here within two hours', async () => {
    await standin.advance(7201);
    token = await standin.token();
    expect((await check()).errcode).toBe(61010);
  });

  test('44991 beyond the limit of a minute', async () => {
    await standin.control('PUT', '/limits', { msgSecCheckPerMinute: 1 });
    await check();
    expect((await check()).errcode).toBe(44991);
  });
});

describe('message/subscribe/send', () => {
  let openid: string;
  beforeEach(async () => {
    openid = await standin.openid('王建国');
  });
  const send = (changed: Record<string, unknown> = {}) =>
    call('/cgi-bin/message/subscribe/send', {
      touser: openid,
      template_id: 'T1',
      page: 'pages/messages/index',
      data: { thing1: { value: '社区清雪活动' }, time2: { value: '2026年11月22日 09:00' } },
      ...changed,
    });

  test('one agreement is good for one message, then 43101', async () => {
    expect((await send()).errcode).toBe(43101);
    await standin.control('POST', '/subscriptions', { user: '王建国', templateId: 'T1' });
    expect(await send()).toEqual({ errcode: 0, errmsg: 'ok' });
    expect((await send()).errcode).toBe(43101);
    expect(await standin.control('GET', '/messages')).toMatchObject([{ touser: openid, template_id: 'T1' }]);
  });

  test.each([
    [{ touser: 'oNobody' }, 40003],
    [{ template_id: '' }, 40037],
    [{ data: {} }, 47003],
    [{ data: { thing1: { value: '长'.repeat(21) } } }, 47003],
  ])('%j answers %i', async (changed, errcode) => {
    expect((await send(changed)).errcode).toBe(errcode);
  });

  test('47003 names the field; 41030 for a page that is not published', async () => {
    expect((await send({ data: { phrase3: { value: 'passed' } } })).errmsg).toContain('data.phrase3.value');
    await standin.control('PUT', '/account', { pages: ['pages/home/index'] });
    expect((await send()).errcode).toBe(41030);
  });
});
