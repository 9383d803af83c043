import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { secretNames } from '../../src/demo-secrets.js';
import { Clock } from '../../src/kit/clock/index.js';
import { Db, insert, Tx } from '../../src/kit/db/index.js';
import { DemoClock } from '../../src/kit/clock/demo-clock.entity.js';
import { CreateStaff, DEMO_PASSWORD, Passwords } from '../../src/modules/identity/index.js';
import { Account } from '../../src/modules/identity/accounts/account.entity.js';
import { repositoryRoot } from '../../src/paths.js';
import { expectRefusal } from '../builders/refusals.js';
import { engines, freshPlace, staff, startApiProcess, startTestApp, type TestApp, type TestPlace } from '../support/index.js';

/** An SMS gateway that accepts every message. */
const gateway = createServer((request, response) => {
  request.resume();
  response.end('{}');
});

// Production refuses the embedded database.
const describeProduction = engines.includes('mariadb') ? describe : describe.skip;

let place: TestPlace;
let env: Record<string, string>;
beforeAll(async () => {
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  place = await freshPlace();
  env = {
    ...place.env,
    APP_MODE: 'production',
    PUBLIC_URL: 'https://zyz.example.cn',
    RATE_LIMITS: 'true',
    WECHAT_APPID: 'wx1234567890abcdef',
    WECHAT_SECRET: 'a secret',
    // An address where nobody listens.
    WECHAT_BASE_URL: 'http://127.0.0.1:9',
    SMS_GATEWAY_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`,
    SMS_GATEWAY_TOKEN: 'token',
    SMS_TEMPLATE: 'SMS_1',
    ...Object.fromEntries(secretNames.map((name) => [name, randomBytes(32).toString('base64url')])),
  };
});
afterAll(async () => {
  gateway.close();
  await place.remove();
});

describeProduction('in production', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ env });
  });
  afterAll(() => app?.close());

  test('nobody logs in as a demo account, not even where there is one', async () => {
    const someone = { login: 'pingtai', name: '平台管理员', phone: null, grants: [], demoKey: 'platform', mustChangePassword: false };
    await app.get(CreateStaff).create(null, { ...someone, passwordHash: await app.get(Passwords).hash(DEMO_PASSWORD) });
    await expectRefusal(app.as().call('loginAsDemo', { body: { account: 'platform' } }), 'DEMO_ONLY');
    await expectRefusal(app.as().call('listDemoAccounts'), 'DEMO_ONLY');
    await expectRefusal(app.as().call('loginWithPassword', { body: { login: 'pingtai', password: DEMO_PASSWORD } }), 'PASSWORD_WRONG');
  });

  test('the clock is not moved', async () => {
    const platform = app.as(staff(1, 'platform'));
    await expectRefusal(platform.call('advanceDemoClock', { body: { minutes: 1 } }), 'DEMO_ONLY');
    expect(await app.get(Db).em.count(DemoClock)).toBe(0);
    expect(await app.as().call('getDistrict')).toMatchObject({ demo: false, clockOffsetMinutes: 0 });
  });

  test('a code that is sent is not shown', async () => {
    const { demoCode } = await app.as().call('requestPhoneCode', { body: { phone: '13800000001' } });
    expect(demoCode).toBeNull();
  });

  test('rates are limited', async () => {
    const ask = () => app.ask('POST', '/api/v1/sessions/refresh', { body: { refreshToken: 'x.y' } });
    const codes: string[] = [];
    for (let i = 0; i < 601; i++) codes.push((await ask()).body.code);
    expect([codes[599], codes[600]]).toEqual(['REFRESH_TOKEN_INVALID', 'TOO_MANY_REQUESTS']);
  });
});

describeProduction('after a demonstration', () => {
  test('a clock that a demonstration left ahead counts for nothing', async () => {
    const demo = await startTestApp({ place });
    await demo.get(Tx).run((em) => insert(em, DemoClock, { id: 1, offsetMinutes: 600 }));
    await demo.close();
    const app = await startTestApp({ env, place });
    expect(app.get(Clock).ahead).toBe(0);
    await app.close();
  });
});

test.each([
  ['SEED', 'demo', 'SEED: demo people do not belong into production'],
  ['DEMO_LOGIN', 'true', 'DEMO_LOGIN: is for demonstrations only'],
  ['DEMO_CLOCK', 'true', 'DEMO_CLOCK: is for demonstrations only'],
  ['SMS_ECHO', 'true', 'SMS_ECHO: is for demonstrations only'],
  ['LEDGER_KEY', `demo-only-${randomBytes(32).toString('base64url')}`, 'LEDGER_KEY: is a demo secret'],
])('the process does not start with %s of a demonstration', async (name, value, why) => {
  await expect(startApiProcess({ ...env, RATE_LIMITS: 'true', [name]: value })).rejects.toThrow(why);
});

describeProduction('the command line', () => {
  test('does not fill a production database with demo people', async () => {
    const own = await freshPlace();
    const cli = join(repositoryRoot, 'apps/api/dist/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'seed'], {
      env: { PATH: process.env['PATH'], ...env, ...own.env },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('演示')]);
    const app = await startTestApp({ env: { ...env, ...own.env }, place: own });
    expect(await app.get(Db).em.count(Account)).toBe(0);
    await app.close();
    await own.remove();
  });
});
