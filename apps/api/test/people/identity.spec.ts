import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Clock } from '../../src/kit/clock/index.js';
import { IsNull } from 'typeorm';
import { Db, Tx } from '../../src/kit/db/index.js';
import { Account } from '../../src/modules/identity/accounts/account.entity.js';
import { PhoneCode } from '../../src/modules/identity/sessions/phone-code.entity.js';
import { Session } from '../../src/modules/identity/sessions/session.entity.js';
import { IdentityHousekeeping } from '../../src/modules/identity/housekeeping.js';
import { askAt, engines, startTestApp, type TestApp } from '../support/index.js';
import { WechatStandin } from '../support/wechat-standin.js';
import { caller, idNumberOf, loginByPassword, loginByPhone, makeStaff, PASSWORD, type Call } from './support.js';

describe.each(engines)('identity on %s', (engine) => {
  let app: TestApp;
  let call: Call;
  let wechat: WechatStandin;
  let admin: string;

  beforeAll(async () => {
    wechat = await WechatStandin.start();
    const env = { WECHAT_BASE_URL: wechat.url, WECHAT_APPID: wechat.appId, WECHAT_SECRET: wechat.secret };
    app = await startTestApp({ engine, env });
    call = caller(app);
    await makeStaff(app, 'admin', 'platform');
    admin = (await loginByPassword(call, 'admin')).accessToken;
  });
  afterAll(async () => {
    await app?.close();
    await wechat?.stop();
  });
  afterEach(() => moveWall(0));

  const moveWall = (minutes: number): void => {
    app.get(Clock).wall = () => new Date(Date.now() + minutes * 60_000);
  };
  const logIn = (login: string, password: string) => call('POST /sessions/password', { body: { login, password } });
  const refresh = (refreshToken: string) => call('POST /sessions/refresh', { body: { refreshToken } });

  describe('passwords', () => {
    test('log in whatever the case of the login name, and tell who it is', async () => {
      const { status, body } = await logIn(' ADMIN ', PASSWORD);
      expect(status).toBe(201);
      expect(body.me).toMatchObject({ displayName: 'admin', volunteer: null, hasWechat: false, unreadMessages: 0 });
      expect(body.me.grants).toEqual([{ role: 'platform', scope: { kind: 'all' }, scopeName: '康巴什区' }]);
    });

    test('a name that nobody has is answered and locked exactly like one that somebody has', async () => {
      await makeStaff(app, 'somebody', 'platform');
      const answersOf = async (login: string) => {
        const answers = [];
        for (let i = 0; i < 6; i++) answers.push(await logIn(login, 'wrong-password-1'));
        return answers.map(({ status, body }) => ({
          status,
          code: body.code,
          left: body.params.attemptsLeft,
          until: typeof body.params.until,
        }));
      };
      const known = await answersOf('somebody');
      expect(known.map(({ code, left }) => [code, left])).toEqual([
        ['PASSWORD_WRONG', 4],
        ['PASSWORD_WRONG', 3],
        ['PASSWORD_WRONG', 2],
        ['PASSWORD_WRONG', 1],
        ['ACCOUNT_LOCKED', undefined],
        ['ACCOUNT_LOCKED', undefined],
      ]);
      expect(await answersOf('nobody')).toEqual(known);

      expect((await logIn('somebody', PASSWORD)).body.code).toBe('ACCOUNT_LOCKED');
      const { body } = await call('GET /staff?q=somebody', { token: admin });
      expect(body.items[0].lockedUntil).not.toBeNull();
      moveWall(16);
      expect((await logIn('somebody', PASSWORD)).status).toBe(201);
      expect((await logIn('somebody', 'wrong-password-1')).body.params.attemptsLeft).toBe(4);
    });

    test('tried all at once get no more attempts than one after the other', async () => {
      await makeStaff(app, 'hunted', 'platform');
      const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => logIn('hunted', `guess-number-${i}`)));
      expect(answers.filter(({ body }) => body.code === 'PASSWORD_WRONG')).toHaveLength(4);
      expect(answers.filter(({ body }) => body.code === 'ACCOUNT_LOCKED')).toHaveLength(16);
    });

    test('the first one opens nothing but its own change', async () => {
      const { body: made } = await call('POST /staff', {
        token: admin,
        body: { login: 'Newcomer', name: '新来的', phone: '13900000001', grants: [{ role: 'platform', scope: { kind: 'all' } }] },
      });
      expect(made.staff).toMatchObject({ login: 'newcomer', phoneMasked: '139****0001', disabled: false });
      const first = await loginByPassword(call, 'newcomer', made.initialPassword);
      const token = first.accessToken;
      expect(first.me.mustChangePassword).toBe(true);
      expect((await call('GET /me', { token })).status).toBe(200);
      expect((await call('GET /staff', { token })).body.code).toBe('PASSWORD_CHANGE_REQUIRED');
      expect((await call('GET /me/messages', { token })).body.code).toBe('PASSWORD_CHANGE_REQUIRED');
      const again = (await refresh(first.refreshToken)).body;
      expect((await call('GET /staff', { token: again.accessToken })).body.code).toBe('PASSWORD_CHANGE_REQUIRED');

      const change = (oldPassword: string, newPassword: string) => call('POST /me/password', { token, body: { oldPassword, newPassword } });
      for (const weak of ['short1', 'no-digits-here', 'newcomer-2026', made.initialPassword]) {
        expect((await change(made.initialPassword, weak)).body.code).toBe('PASSWORD_TOO_WEAK');
      }
      expect((await change('not-the-old-1', 'autumn-leaf-77')).body).toMatchObject({ code: 'PASSWORD_WRONG', params: { attemptsLeft: 4 } });
      const changed = await change(made.initialPassword, 'autumn-leaf-77');
      expect(changed.body.me.mustChangePassword).toBe(false);
      expect((await call('GET /staff', { token: changed.body.accessToken })).status).toBe(200);
      expect((await refresh(again.refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID');
      expect((await logIn('newcomer', made.initialPassword)).status).toBe(401);
      expect((await logIn('newcomer', 'autumn-leaf-77')).status).toBe(201);
    });

    test('are kept as argon2id only', async () => {
      const row = await app.get(Db).em.findOneByOrFail(Account, { login: 'admin' });
      expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });
  });

  describe('access tokens', () => {
    const region = { kind: 'region', code: '150603' } as const;
    const platform = { role: 'platform', scope: { kind: 'all' } };
    const codeOf = async (token: string) => (await call('GET /me', { token })).body.code as string | undefined;

    test('end at once with what they say: logout, disabling, roles, password, first password', async () => {
      const ended: Record<string, (session: Awaited<ReturnType<typeof loginByPassword>>, id: number) => Promise<{ status: number }>> = {
        logout: ({ accessToken }) => call('POST /sessions/logout', { token: accessToken }),
        disabled: (_, id) => call(`PATCH /staff/${id}`, { token: admin, body: { disabled: true } }),
        granted: (_, id) => call(`PATCH /staff/${id}`, { token: admin, body: { grants: [platform] } }),
        withdrawn: (_, id) => call(`PATCH /staff/${id}`, { token: admin, body: { grants: [] } }),
        changed: ({ accessToken }) =>
          call('POST /me/password', { token: accessToken, body: { oldPassword: PASSWORD, newPassword: 'autumn-leaf-77' } }),
        reset: (_, id) => call(`POST /staff/${id}/password`, { token: admin }),
      };
      for (const [how, act] of Object.entries(ended)) {
        const id = await makeStaff(app, `ends.${how}`, 'reviewer', region);
        const session = await loginByPassword(call, `ends.${how}`);
        expect(await codeOf(session.accessToken)).toBeUndefined();
        expect({ how, status: (await act(session, id)).status }).toEqual({ how, status: 200 });
        expect({ how, code: await codeOf(session.accessToken) }).toEqual({ how, code: 'SESSION_EXPIRED' });
      }
    });

    test('hold after a change of name, and for other sessions after one has logged out', async () => {
      const id = await makeStaff(app, 'keeps', 'reviewer', region);
      const [one, other] = [await loginByPassword(call, 'keeps'), await loginByPassword(call, 'keeps')];
      await call(`PATCH /staff/${id}`, { token: admin, body: { name: '改名' } });
      await call('POST /sessions/logout', { token: one.accessToken });
      expect([await codeOf(one.accessToken), await codeOf(other.accessToken)]).toEqual(['SESSION_EXPIRED', undefined]);
    });

    test('ended by another process write nothing from then on, and read nothing a second later', async () => {
      await app.app.listen(0, '127.0.0.1');
      const ask = askAt(await app.app.getUrl());
      const start = Date.now();
      app.get(Clock).wall = () => new Date(start);
      const { accessToken: token } = await loginByPhone(call, '13800000077');
      const read = () => ask('GET', '/api/v1/me', { token });
      const contact = { name: '高娃', phone: '13800000077', address: '文化东路 5 号', regionCode: '150603001001' };
      const wish = { title: '想要老花镜', words: '想要一副老花镜，度数大些。', category: 'elder-care', contact };
      const write = () => ask('POST', '/api/v1/wishes', { token, body: wish });
      expect([(await read()).status, (await write()).status]).toEqual([200, 201]);
      // Not by `Sessions`, which would tell this process.
      await app.get(Tx).run((em) => em.update(Session, { endedAt: IsNull() }, { endedAt: new Date(start) }));
      expect((await read()).status).toBe(200);
      expect((await write()).body.code).toBe('SESSION_EXPIRED');
      app.get(Clock).wall = () => new Date(start + 1000);
      expect((await read()).body.code).toBe('SESSION_EXPIRED');
      expect((await write()).body.code).toBe('SESSION_EXPIRED');
      moveWall(0);
      admin = (await loginByPassword(call, 'admin')).accessToken;
    });
  });

  describe('refresh tokens', () => {
    test('are good once; an old one ends the session for everybody', async () => {
      const first = await loginByPassword(call, 'admin');
      const second = await refresh(first.refreshToken);
      expect(second.status).toBe(201);
      expect((await call('GET /me', { token: second.body.accessToken })).status).toBe(200);
      expect((await refresh(first.refreshToken)).body.code).toBe('REFRESH_TOKEN_REUSED');
      expect((await refresh(second.body.refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID');
    });

    test('used twice at once win at most once', async () => {
      const { refreshToken } = await loginByPassword(call, 'admin');
      const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ body }) => body.code === 'REFRESH_TOKEN_REUSED').length).toBeGreaterThan(0);
    });

    test.each(['nothing', 'a.b', '00000000-0000-4000-8000-000000000000.x', '.'])('that are made up (%s) do nothing', async (token) => {
      expect((await refresh(token)).body.code).toBe('REFRESH_TOKEN_INVALID');
    });

    test('end with logout and after thirty days without use', async () => {
      const left = await loginByPassword(call, 'admin');
      expect((await call('POST /sessions/logout', { token: left.accessToken })).body).toEqual({ done: true });
      expect((await refresh(left.refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID');
      const old = await loginByPassword(call, 'admin');
      moveWall(31 * 24 * 60);
      expect((await refresh(old.refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID');
    });
  });

  test('what proves nothing any more is removed', async () => {
    await loginByPhone(call, '13800000009');
    await logIn('nobody-else', 'wrong-password-1');
    moveWall(40 * 24 * 60);
    expect(await app.get(IdentityHousekeeping).purge()).toBeGreaterThanOrEqual(3);
    expect(await app.get(IdentityHousekeeping).purge()).toBe(0);
  });

  describe('one-time codes', () => {
    test('make the account at the first login and find it at the next', async () => {
      const first = await loginByPhone(call, '13800000001');
      expect(first.me).toMatchObject({ phoneMasked: '138****0001', volunteer: null, grants: [] });
      moveWall(2);
      expect((await loginByPhone(call, '13800000001')).me.accountId).toBe(first.me.accountId);
    });

    test('come once a minute to each phone', async () => {
      const ask = () => call('POST /phone-codes', { body: { phone: '13800000002' } });
      const answers = await Promise.all([ask(), ask(), ask()]);
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      const refused = answers.find(({ status }) => status === 429)!;
      expect(refused.body.params.retryAfterSeconds).toBeGreaterThan(50);
      moveWall(1.1);
      expect((await ask()).status).toBe(201);
    });

    test('come ten times a day to each phone', async () => {
      const phone = '13700000088';
      const ask = () => call('POST /phone-codes', { body: { phone } });
      try {
        const start = Date.now();
        for (let n = 0; n < 10; n++) {
          app.get(Clock).wall = () => new Date(start + n * 61_000);
          expect((await ask()).status).toBe(201);
        }
        app.get(Clock).wall = () => new Date(start + 11 * 61_000);
        const refused = await ask();
        expect(refused.body.code).toBe('TOO_MANY_REQUESTS');
        expect(refused.body.params.retryAfterSeconds).toBeGreaterThan(80_000);
        app.get(Clock).wall = () => new Date(start + 86_400_000 + 61_000);
        expect((await ask()).status).toBe(201);
      } finally {
        app.get(Clock).wall = () => new Date();
      }
    });

    test('have five attempts', async () => {
      const phone = '13800000003';
      const { body } = await call('POST /phone-codes', { body: { phone } });
      const wrong = body.demoCode === '000000' ? '000001' : '000000';
      const tried = [];
      for (let i = 0; i < 5; i++)
        tried.push((await call('POST /sessions/phone', { body: { phone, code: wrong } })).body.params.attemptsLeft);
      expect(tried).toEqual([4, 3, 2, 1, 0]);
      expect((await call('POST /sessions/phone', { body: { phone, code: body.demoCode } })).body.code).toBe('PHONE_CODE_EXPIRED');
    });

    test('are good for five minutes and for one login', async () => {
      const phone = '13800000004';
      const ask = async () => (await call('POST /phone-codes', { body: { phone } })).body.demoCode as string;
      const code = await ask();
      const use = (text: string) => call('POST /sessions/phone', { body: { phone, code: text } });
      const answers = await Promise.all([use(code), use(code), use(code)]);
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      moveWall(2);
      const second = await ask();
      moveWall(8);
      expect((await use(second)).body.code).toBe('PHONE_CODE_EXPIRED');
    });

    test('are stored hashed, and so is the phone', async () => {
      await call('POST /phone-codes', { body: { phone: '13800000005' } });
      const text = JSON.stringify([await app.get(Db).em.find(PhoneCode), await app.get(Db).em.find(Account)]);
      expect(text).not.toMatch(/1380000000\d/);
    });
  });

  describe('WeChat', () => {
    const enter = async (user: string) => call('POST /sessions/wechat', { body: { code: await wechat.loginCode(user) } });

    test('makes an account of its own for each user', async () => {
      const first = await enter('w1');
      expect(first.body.me).toMatchObject({ hasWechat: true, phoneMasked: null });
      expect((await enter('w1')).body.me.accountId).toBe(first.body.me.accountId);
      expect((await enter('w2')).body.me.accountId).not.toBe(first.body.me.accountId);
    });

    test('codes are good once', async () => {
      const code = await wechat.loginCode('w3');
      expect((await call('POST /sessions/wechat', { body: { code } })).status).toBe(201);
      expect((await call('POST /sessions/wechat', { body: { code } })).body.code).toBe('WECHAT_CODE_INVALID');
    });

    test('binds a phone, unless it logs in to another account', async () => {
      const { accessToken: token } = (await enter('w4')).body;
      const bound = await call('POST /me/phone/wechat', { token, body: { code: await wechat.phoneCode('w4', '13700000004') } });
      expect(bound.body).toMatchObject({ me: { phoneMasked: '137****0004', hasWechat: true }, session: null });
      expect((await loginByPhone(call, '13700000004')).me.accountId).toBe(bound.body.me.accountId);
      const other = (await enter('w5')).body;
      const taken = await call('POST /me/phone/wechat', {
        token: other.accessToken,
        body: { code: await wechat.phoneCode('w5', '13700000004') },
      });
      expect(taken).toMatchObject({ status: 409, body: { code: 'PHONE_TAKEN' } });
    });

    test('brings whoever came by a roster into the account of their phone, once, and nobody out of a used one', async () => {
      const phones = ['13700000071', '13700000072'];
      const csv = [
        '姓名,身份证号,手机号,社区编码',
        ...phones.map((phone, i) => `王小明,${idNumberOf('19870101', i + 1)},${phone},150603001001`),
      ];
      await call('POST /volunteers/import', { token: admin, body: { csv: csv.join('\n') } });
      const bind = async (user: string, token: string, phone: string) =>
        call('POST /me/phone/wechat', { token, body: { code: await wechat.phoneCode(user, phone) } });
      const silent = (await enter('w7')).body;
      const { status, body } = await bind('w7', silent.accessToken, phones[0]!);
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { me: { hasWechat: true, volunteer: { name: '王小明' } }, session: { me: { phoneMasked: '137****0071' } } },
      });
      expect(body.me.accountId).not.toBe(silent.me.accountId);
      expect((await enter('w7')).body.me.accountId).toBe(body.me.accountId);
      expect((await call('POST /sessions/refresh', { body: { refreshToken: silent.refreshToken } })).body.code).toBe(
        'REFRESH_TOKEN_INVALID',
      );
      // Another WeChat user with the same phone, and an account that has posted a wish: nothing moves.
      const second = (await enter('w8')).body;
      expect((await bind('w8', second.accessToken, phones[0]!)).body.code).toBe('PHONE_TAKEN');
      const used = (await enter('w9')).body;
      const contact = { name: '高娃', phone: '13700000099', address: '文化东路 5 号', regionCode: '150603001001' };
      const wish = { title: '想要老花镜', words: '想要一副老花镜，度数大些。', category: 'elder-care', contact };
      expect((await call('POST /wishes', { token: used.accessToken, body: wish })).status).toBe(201);
      expect((await bind('w9', used.accessToken, phones[1]!)).body.code).toBe('PHONE_TAKEN');
      expect((await enter('w9')).body.me.accountId).toBe(used.me.accountId);
      // The same call twice at once moves the login once.
      const twice = (await enter('w10')).body;
      const pressed = await Promise.all([1, 2].map(() => bind('w10', twice.accessToken, phones[1]!)));
      expect(pressed.filter((answer) => answer.status === 200)).toHaveLength(1);
      expect((await enter('w10')).body.me.volunteer).toMatchObject({ name: '王小明' });
    });
  });

  describe('staff', () => {
    const make = (body: object) => call('POST /staff', { token: admin, body: { name: '某某', phone: null, ...body } });
    const reviewer = { role: 'reviewer', scope: { kind: 'region', code: '150603' } };

    test('are refused for roles where they mean nothing and scopes that do not exist', async () => {
      const refused = async (grant: object) => (await make({ login: 'refused', grants: [grant] })).body;
      expect(await refused({ role: 'organiser', scope: { kind: 'all' } })).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'grants.0.scope' }],
      });
      expect((await refused({ role: 'platform', scope: { kind: 'region', code: '150603' } })).code).toBe('INVALID_INPUT');
      expect((await refused({ role: 'reviewer', scope: { kind: 'region', code: '990000' } })).code).toBe('REGION_UNKNOWN');
      expect((await refused({ role: 'organiser', scope: { kind: 'organisation', id: 999 } })).code).toBe('NOT_FOUND');
      expect((await refused({ role: 'partner', scope: { kind: 'partner', id: 999 } })).code).toBe('NOT_FOUND');
      expect((await call('GET /staff?q=refused', { token: admin })).body.total).toBe(0);
    });

    test('have a login name of their own, even when made at once', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => make({ login: 'twin', grants: [reviewer, reviewer] })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe('LOGIN_NAME_TAKEN');
      expect(answers.find(({ status }) => status === 201)!.body.staff.grants).toEqual([{ ...reviewer, scopeName: '康巴什区' }]);
    });

    test('repeated with the same key keep no first password for a second answer', async () => {
      const asked = {
        token: admin,
        headers: { 'idempotency-key': 'staff-1' },
        body: { login: 'keyed', name: '某某', phone: null, grants: [reviewer] },
      };
      expect((await call('POST /staff', asked)).status).toBe(201);
      expect((await call('POST /staff', asked)).body.code).toBe('LOGIN_NAME_TAKEN');
    });

    test('that are disabled cannot log in or refresh', async () => {
      const id = await makeStaff(app, 'leaver', 'reviewer', { kind: 'region', code: '150603' });
      const session = await loginByPassword(call, 'leaver');
      const { body } = await call(`PATCH /staff/${id}`, { token: admin, body: { disabled: true } });
      expect(body.disabled).toBe(true);
      expect((await logIn('leaver', PASSWORD)).body.code).toBe('ACCOUNT_DISABLED');
      expect((await logIn('leaver', 'wrong-password-1')).body.code).toBe('PASSWORD_WRONG');
      expect((await refresh(session.refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID');
    });

    test('get new roles with the next refresh', async () => {
      const id = await makeStaff(app, 'climber', 'reviewer', { kind: 'region', code: '150603' });
      const session = await loginByPassword(call, 'climber');
      await call(`PATCH /staff/${id}`, { token: admin, body: { grants: [{ role: 'platform', scope: { kind: 'all' } }], name: '升职' } });
      const { body } = await refresh(session.refreshToken);
      expect(body.me).toMatchObject({ displayName: '升职', grants: [{ role: 'platform' }] });
      expect((await call('GET /staff', { token: body.accessToken })).status).toBe(200);
    });

    test('cannot take the platform role from themselves', async () => {
      const me = (await call('GET /me', { token: admin })).body.accountId as number;
      expect((await call(`PATCH /staff/${me}`, { token: admin, body: { disabled: true } })).body.code).toBe('FORBIDDEN');
      expect((await call(`PATCH /staff/${me}`, { token: admin, body: { grants: [reviewer] } })).body.code).toBe('FORBIDDEN');
    });

    test('get a new first password, which ends their sessions and opens the lock', async () => {
      const id = await makeStaff(app, 'forgetful', 'reviewer', { kind: 'region', code: '150603' });
      const session = await loginByPassword(call, 'forgetful');
      for (let i = 0; i < 5; i++) await logIn('forgetful', 'wrong-password-1');
      const { body } = await call(`POST /staff/${id}/password`, { token: admin });
      expect((await refresh(session.refreshToken)).status).toBe(401);
      expect((await loginByPassword(call, 'forgetful', body.initialPassword)).me.mustChangePassword).toBe(true);
      expect((await call('POST /staff/99999/password', { token: admin })).body.code).toBe('NOT_FOUND');
    });

    test('are found by name and role, by the platform only', async () => {
      const { body } = await call('GET /staff?role=reviewer&pageSize=2', { token: admin });
      expect(body.items).toHaveLength(2);
      expect(body.total).toBeGreaterThan(2);
      await makeStaff(app, 'onlooker', 'reviewer', { kind: 'region', code: '150603' });
      const { accessToken } = await loginByPassword(call, 'onlooker');
      expect((await call('GET /staff', { token: accessToken })).body.code).toBe('FORBIDDEN');
      expect((await call('GET /staff')).body.code).toBe('NOT_LOGGED_IN');
    });

    test('are in the audit trail, without their passwords', async () => {
      const { body } = await call('GET /audit?subject=account&pageSize=100', { token: admin });
      const actions = body.items.map(({ action }: { action: string }) => action);
      expect(actions).toEqual(expect.arrayContaining(['staff.create', 'staff.update', 'staff.resetPassword', 'account.changePassword']));
      expect(body.items.find(({ action }: { action: string }) => action === 'staff.resetPassword')).toMatchObject({ actorName: 'admin' });
      expect(JSON.stringify(body)).not.toContain('argon2');
    });
  });
});
