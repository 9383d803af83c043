import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WechatStandin } from '../../../../test/support/wechat-standin.js';
import type { ErrorCode } from '@zhiyuanhong/contracts';
import { AppError } from '../../../kit/errors/index.js';
import { isScene, WechatClient } from './wechat-client.js';

const LOGIN = '/sns/jscode2session';
const TOKEN = '/cgi-bin/stable_token';
const PHONE = '/wxa/business/getuserphonenumber';

let standin: WechatStandin;
let wechat: WechatClient;
/** Real time for the client; moved together with the stand-in's. */
let now: number;

const client = (changed: { baseUrl?: string; appId?: string; secret?: string; timeoutMs?: number } = {}) =>
  new WechatClient({ baseUrl: standin.url, appId: standin.appId, secret: standin.secret, timeoutMs: 1000, ...changed }, () => now);

async function pass(seconds: number): Promise<void> {
  now += seconds * 1000;
  await standin.advance(seconds);
}

async function refusal(work: Promise<unknown>): Promise<{ code: ErrorCode; cause: unknown }> {
  const error = await work.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  return { code: error.code, cause: error.cause };
}

const codeOf = async (work: Promise<unknown>): Promise<ErrorCode> => (await refusal(work)).code;
const phoneOf = async (who: WechatClient = wechat) => (await who.phoneNumber(await standin.phoneCode('王建国', '13900000001'))).phone;

beforeAll(async () => {
  standin = await WechatStandin.start();
});
afterAll(() => standin.stop());
beforeEach(async () => {
  now = Date.parse('2026-11-22T02:00:00Z');
  await standin.reset(new Date(now));
  wechat = client();
});

describe('login', () => {
  test('brings the openid, and the unionid where there is one', async () => {
    const first = await wechat.code2Session(await standin.loginCode('王建国'));
    expect(first).toEqual({ openid: expect.stringMatching(/^o[\w-]{27}$/), unionid: null });
    await standin.control('PUT', '/account', { openPlatform: true });
    const second = await wechat.code2Session(await standin.loginCode('王建国'));
    expect(second.openid).toBe(first.openid);
    expect(second.unionid).toMatch(/^o/);
  });

  test('a code is good once and for five minutes', async () => {
    const used = await standin.loginCode('王建国');
    await wechat.code2Session(used);
    expect(await codeOf(wechat.code2Session(used))).toBe('WECHAT_CODE_INVALID');
    const old = await standin.loginCode('王建国');
    await pass(301);
    expect(await codeOf(wechat.code2Session(old))).toBe('WECHAT_CODE_INVALID');
    expect(await codeOf(wechat.code2Session('&secret=x#'))).toBe('WECHAT_CODE_INVALID');
  });

  test.each([
    [-1, 'WECHAT_BUSY'],
    [45011, 'WECHAT_RATE_LIMITED'],
    [40226, 'WECHAT_BLOCKED'],
    [40164, 'WECHAT_UNAVAILABLE'],
  ])('errcode %i becomes %s, with the cause kept for the log', async (errcode, code) => {
    await standin.fault({ path: LOGIN, errcode });
    const refused = await refusal(wechat.code2Session(await standin.loginCode('王建国')));
    expect(refused).toMatchObject({ code, cause: { errcode, path: LOGIN } });
  });

  test('a wrong AppID or AppSecret is the operator’s fault, not the caller’s', async () => {
    expect(await codeOf(client({ appId: 'wx0' }).code2Session('x'))).toBe('WECHAT_UNAVAILABLE');
    expect(await codeOf(client({ secret: 'wrong' }).code2Session('x'))).toBe('WECHAT_UNAVAILABLE');
  });

  test('no answer, a late answer and a closed port are WECHAT_UNAVAILABLE, and the secret is not in the error', async () => {
    await standin.fault({ path: LOGIN, drop: true });
    const dropped = await refusal(wechat.code2Session('x'));
    expect(dropped.code).toBe('WECHAT_UNAVAILABLE');
    expect(JSON.stringify(dropped.cause, Object.getOwnPropertyNames(dropped.cause))).not.toContain(standin.secret);

    await standin.fault({ path: LOGIN, delayMs: 1500 });
    const before = performance.now();
    expect(await codeOf(wechat.code2Session('x'))).toBe('WECHAT_UNAVAILABLE');
    expect(performance.now() - before).toBeLessThan(1450);

    expect(await codeOf(client({ baseUrl: 'http://127.0.0.1:9' }).code2Session('x'))).toBe('WECHAT_UNAVAILABLE');
  });

  test('what is not the documented answer is WECHAT_UNAVAILABLE', async () => {
    const answers = [
      { status: 502, body: '<html>Bad Gateway</html>' },
      { status: 200, body: '<html>hotel login</html>' },
      { status: 200, body: '{"openid":7}' },
      { status: 200, body: '{"openid":' },
    ];
    const server = createServer((_request, response) => {
      const { status, body } = answers[0] ?? { status: 500, body: '' };
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const strange = client({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    for (; answers.length > 0; answers.shift()) expect(await codeOf(strange.code2Session('x'))).toBe('WECHAT_UNAVAILABLE');
    server.close();
  });
});

describe('access token', () => {
  test('is asked for once by many calls at the same time, and kept', async () => {
    await standin.fault({ path: TOKEN, delayMs: 50 });
    const codes = await Promise.all(Array.from({ length: 20 }, () => standin.phoneCode('王建国', '13900000001')));
    await Promise.all(codes.map((code) => wechat.phoneNumber(code)));
    await phoneOf();
    expect(await standin.calls()).toEqual({ [TOKEN]: 1, [PHONE]: 21 });
  });

  test('is renewed before its end, so that no call meets an expired one', async () => {
    await phoneOf();
    await pass(6950);
    await phoneOf();
    expect(await standin.calls()).toMatchObject({ [TOKEN]: 1 });
    await pass(20);
    await phoneOf();
    expect(await standin.calls()).toMatchObject({ [TOKEN]: 2, [PHONE]: 3 });
  });

  test('the old one serves on when renewing fails, as long as it lives', async () => {
    await phoneOf();
    await pass(7000);
    await standin.fault({ path: TOKEN, errcode: -1 });
    expect(await phoneOf()).toBe('13900000001');
    await standin.fault({ path: TOKEN, errcode: -1 });
    await pass(300);
    expect(await codeOf(phoneOf())).toBe('WECHAT_BUSY');
  });

  test.each([42001, 40001] as const)('one that ended early (%i) is replaced and the call made once more', async (as) => {
    await phoneOf();
    await standin.control('POST', '/tokens/expire', { as });
    expect(await phoneOf()).toBe('13900000001');
    expect(await standin.calls()).toEqual({ [TOKEN]: 2, [PHONE]: 3 });
  });

  test('one that stable_token still hands out but calls refuse is refreshed by force, once', async () => {
    const codes = await Promise.all(Array.from({ length: 5 }, () => standin.phoneCode('王建国', '13900000001')));
    await phoneOf();
    await standin.fault({ path: PHONE, errcode: 40001, times: 5 });
    await Promise.all(codes.map((code) => wechat.phoneNumber(code)));
    const calls = await standin.calls();
    expect(calls[PHONE]).toBe(11);
    expect(calls[TOKEN]).toBeLessThanOrEqual(4);
  });

  test('a refusal that a forced refresh does not mend is told, and forcing is not tried again and again', async () => {
    await standin.control('PUT', '/limits', { forceRefreshPerDay: 1 }); // A second forced refresh would answer 45009.
    await standin.fault({ path: PHONE, errcode: 40001, times: 5 });
    expect(await refusal(phoneOf())).toMatchObject({ code: 'WECHAT_UNAVAILABLE', cause: { errcode: 40001 } });
    expect(await standin.calls()).toEqual({ [TOKEN]: 3, [PHONE]: 2 });
    for (let again = 0; again < 3; again += 1) {
      await pass(60);
      expect(await refusal(phoneOf())).toMatchObject({ code: 'WECHAT_UNAVAILABLE', cause: { errcode: 40001 } });
    }
    expect(await standin.calls()).toEqual({ [TOKEN]: 6, [PHONE]: 5 });
    expect(await phoneOf()).toBe('13900000001');
  });

  test('two processes share the token instead of ending each other’s', async () => {
    const other = client();
    await phoneOf();
    await phoneOf(other);
    await phoneOf();
    expect(await standin.calls()).toEqual({ [TOKEN]: 2, [PHONE]: 3 });
  });

  test('quota and wrong secret', async () => {
    await standin.control('PUT', '/limits', { stableTokenPerDay: 0 });
    expect(await codeOf(phoneOf())).toBe('WECHAT_RATE_LIMITED');
    expect(await codeOf(phoneOf(client({ secret: 'wrong' })))).toBe('WECHAT_UNAVAILABLE');
  });
});

describe('phone number', () => {
  test('comes without country code; the code is good once', async () => {
    const code = await standin.phoneCode('王建国', '13900000001');
    expect(await wechat.phoneNumber(code)).toEqual({ phone: '13900000001', countryCode: '86' });
    expect(await codeOf(wechat.phoneNumber(code))).toBe('WECHAT_CODE_INVALID');
    expect(await codeOf(wechat.phoneNumber(await standin.loginCode('王建国')))).toBe('WECHAT_CODE_INVALID');
  });
});

describe('mini-program code', () => {
  test('is a picture', async () => {
    const { image, contentType } = await wechat.miniProgramCode({ scene: 'j=21', page: 'packages/volunteers/join' });
    expect(contentType).toBe('image/png');
    expect(image.subarray(1, 4).toString()).toBe('PNG');
  });

  test('an unpublished page and the limit of a minute are told', async () => {
    await standin.control('PUT', '/account', { pages: ['pages/home/index'] });
    const draw = (version?: 'trial') => wechat.miniProgramCode({ scene: 'a', page: 'packages/x/y', ...(version ? { version } : {}) });
    expect(await refusal(draw())).toMatchObject({ code: 'WECHAT_UNAVAILABLE', cause: { errcode: 41030 } });
    expect((await draw('trial')).contentType).toBe('image/png');
    await standin.control('PUT', '/limits', { wxacodePerMinute: 0 });
    expect(await codeOf(draw('trial'))).toBe('WECHAT_RATE_LIMITED');
  });

  test('a scene that cannot be carried is a fault of ours and is not sent', async () => {
    expect(isScene("09azAZ!#$&'()*+,/:;=?@-._~")).toBe(true);
    for (const scene of ['', 'a'.repeat(33), '活动', 'a b', 'a%20']) {
      expect(isScene(scene)).toBe(false);
      expect(() => wechat.miniProgramCode({ scene })).toThrow(RangeError);
    }
    expect(await standin.calls()).toEqual({});
  });
});

describe('content check', () => {
  const check = (openid: string, content: string) => wechat.msgSecCheck({ openid, place: 'comment', content });
  let openid: string;
  beforeEach(async () => {
    openid = (await wechat.code2Session(await standin.loginCode('王建国'))).openid;
  });

  test('passes, asks for review, or finds risk', async () => {
    expect(await check(openid, '服务很暖心')).toEqual({ suggest: 'pass', label: 100 });
    expect(await check(openid, '这里有违规测试内容')).toEqual({ suggest: 'risky', label: 20006 });
    expect(await check(openid, '复核测试')).toEqual({ suggest: 'review', label: 21000 });
  });

  test('a long text is checked to its end', async () => {
    expect(await check(openid, `${'好'.repeat(6000)}`)).toEqual({ suggest: 'pass', label: 100 });
    expect(await check(openid, `${'好'.repeat(6000)}违规测试`)).toEqual({ suggest: 'risky', label: 20006 });
  });

  test('a user whom WeChat has not seen within two hours is for a person to judge', async () => {
    await pass(7201);
    expect(await check(openid, '服务很暖心')).toEqual({ suggest: 'review', label: null });
    expect(await check('oNobody', '服务很暖心')).toEqual({ suggest: 'review', label: null });
  });

  test('a busy WeChat is told', async () => {
    await standin.fault({ path: '/wxa/msg_sec_check', errcode: -1 });
    expect(await codeOf(check(openid, '服务很暖心'))).toBe('WECHAT_BUSY');
  });
});
