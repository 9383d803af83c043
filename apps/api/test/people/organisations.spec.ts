import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Clock } from '../../src/kit/clock/index.js';
import { Tx } from '../../src/kit/db/index.js';
import { Account } from '../../src/modules/identity/accounts/account.entity.js';
import { MessageSender } from '../../src/modules/messages/index.js';
import { OrganisationFigures } from '../../src/modules/organisations/index.js';
import { engines, startTestApp, staff, type TestApp } from '../support/index.js';
import { caller, loginByPassword, makeStaff, type Call } from './support.js';

describe.each(engines)('organisations, messages, district on %s', (engine) => {
  let app: TestApp;
  let call: Call;
  let platform: string;

  beforeAll(async () => {
    app = await startTestApp({ engine });
    call = caller(app);
    platform = app.token(staff(9001, 'platform'));
  });
  afterAll(() => app?.close());

  const fields = {
    kind: 'team',
    parentId: null,
    regionCode: '150603001',
    contactName: '李娜',
    contactPhone: '13811112222',
    summary: '服务社区',
  };
  const create = (name: string, over: object = {}) => call('POST /organisations', { token: platform, body: { ...fields, name, ...over } });
  const made = async (name: string, over: object = {}): Promise<number> => (await create(name, over)).body.id;
  const patch = (id: number, body: object, token = platform) => call(`PATCH /organisations/${id}`, { token, body });
  const organiserOf = (id: number) => app.token(staff(9003, 'organiser', { kind: 'organisation', id }));

  describe('organisations', () => {
    test('are made, found, and show no phone', async () => {
      const parent = await made('康巴什志愿总队', { kind: 'headquarters', regionCode: '150603' });
      const { status, body } = await create('哈巴格希服务队', { parentId: parent });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        parentName: '康巴什志愿总队',
        regionName: '哈巴格希街道',
        contactPhoneMasked: '138****2222',
        averageRating: null,
        projects: 0,
        disabled: false,
      });
      const list = (await call('GET /organisations?regionCode=150603001&q=哈巴')).body;
      expect(list).toMatchObject({ total: 1, items: [{ id: body.id }] });
      expect((await call('GET /organisations?q=_')).body.total).toBe(0);
      expect((await call(`GET /organisations/${body.id}`)).body).toEqual(body);
      expect((await call('GET /organisations/99999')).body.code).toBe('NOT_FOUND');
    });

    test('have a name of their own, even when made at once', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => create('同名队')));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const other = await made('异名队');
      expect((await patch(other, { name: '同名队' })).body.code).toBe('ORGANISATION_NAME_TAKEN');
      expect((await create('无处队', { regionCode: '990000' })).body.code).toBe('REGION_UNKNOWN');
      expect((await create('无根队', { parentId: 99999 })).body.code).toBe('NOT_FOUND');
    });

    test('are changed by organisers in contact and summary only, and only their own', async () => {
      const [own, foreign] = [await made('自家队'), await made('别家队')];
      expect((await patch(own, { summary: '新的简介', contactPhone: '0477-8591234' }, organiserOf(own))).body).toMatchObject({
        summary: '新的简介',
        contactPhoneMasked: '047*****1234',
      });
      for (const change of [
        { name: '改名队' },
        { parentId: foreign },
        { regionCode: '150603002' },
        { disabled: true },
        { summary: 'x', kind: 'squad' },
      ]) {
        expect((await patch(own, change, organiserOf(own))).body.code).toBe('FORBIDDEN');
      }
      expect((await patch(foreign, { summary: 'x' }, organiserOf(own))).body.code).toBe('FORBIDDEN');
      expect((await call(`GET /organisations/${own}`)).body.name).toBe('自家队');
    });

    test('form a tree, never a circle', async () => {
      const a = await made('甲队');
      const b = await made('乙队', { parentId: a });
      const c = await made('丙队', { parentId: b });
      expect((await patch(a, { parentId: a })).body.code).toBe('ORGANISATION_TREE_CYCLE');
      expect((await patch(a, { parentId: c })).body.code).toBe('ORGANISATION_TREE_CYCLE');
      expect((await patch(a, { parentId: 99999 })).body.code).toBe('NOT_FOUND');
      expect((await patch(c, { parentId: a })).body.parentId).toBe(a);
      expect((await patch(b, { parentId: null })).body.parentId).toBeNull();
    });

    test('moved under each other at once do not close a circle', async () => {
      for (let round = 0; round < 5; round++) {
        const ids = [await made(`环一${round}`), await made(`环二${round}`), await made(`环三${round}`)];
        const moves = await Promise.all(ids.map((id, i) => patch(id, { parentId: ids[(i + 1) % 3] })));
        expect(moves.filter(({ status }) => status === 200)).toHaveLength(2);
        expect(moves.filter(({ body }) => body.code === 'ORGANISATION_TREE_CYCLE')).toHaveLength(1);
      }
    });

    test('show their figures', async () => {
      const id = await made('有数队');
      await Promise.all(
        [4, 5, 5].map((stars) => app.get(OrganisationFigures).add(id, { ratingStars: stars, ratings: 1, servedMinutes: 60, projects: 1 })),
      );
      expect((await call(`GET /organisations/${id}`)).body).toMatchObject({
        averageRating: 4.7,
        ratings: 3,
        servedMinutes: 180,
        projects: 3,
      });
    });

    test('are in the audit trail of their region', async () => {
      const reviewerOf = (code: string) => app.token(staff(9002, 'reviewer', { kind: 'region', code }));
      const seen = async (token: string) =>
        (await call('GET /audit?subject=organisation&pageSize=100', { token })).body.items as { regionCode: string; summary: string }[];
      expect((await seen(reviewerOf('150603001'))).every(({ regionCode }) => regionCode.startsWith('150603001'))).toBe(true);
      expect(await seen(reviewerOf('150603002'))).toEqual([]);
      expect((await seen(platform)).at(-1)!.summary).toMatch(/^新建团体（团体 #\d+）$/);
      expect(JSON.stringify(await seen(platform))).not.toContain('0477-8591234');
      expect((await call('GET /audit?from=2026-03-06', { token: platform })).body.total).toBe(0);
      expect((await call('GET /audit?from=2026-03-05&to=2026-03-05', { token: platform })).body.total).toBeGreaterThan(0);
      for (const day of ['0000-01-01', '9999-12-31', '2026-02-30']) {
        expect((await call(`GET /audit?to=${day}`, { token: platform })).body.code).toBe('INVALID_INPUT');
      }
      expect((await call('GET /audit', { token: organiserOf(1) })).body.code).toBe('FORBIDDEN');
    });
  });

  describe('messages', () => {
    test('reach their account once, newest first, and are read by it alone', async () => {
      const sender = app.get(MessageSender);
      const note = (accountId: number, n: number) =>
        sender.send({ accountId, kind: 'star', title: `第 ${n} 条`, text: '正文', link: null, key: `k${n}` });
      await Promise.all([note(501, 1), note(501, 1), note(501, 1)]);
      await note(501, 2);
      await note(502, 1);
      const [mine, theirs] = [app.token({ accountId: 501 }), app.token({ accountId: 502 })];
      const list = async (token: string, query = '') => (await call(`GET /me/messages${query}`, { token })).body;
      const { items, total, unread } = await list(mine);
      expect([items.map((m: { title: string }) => m.title), total, unread]).toEqual([['第 2 条', '第 1 条'], 2, 2]);
      await call('POST /me/messages/read', { token: theirs, body: { ids: items.map((m: { id: number }) => m.id) } });
      expect((await list(mine)).unread).toBe(2);
      await call('POST /me/messages/read', { token: mine, body: { ids: [items[0].id] } });
      expect((await list(mine, '?unread=true')).items.map((m: { id: number }) => m.id)).toEqual([items[1].id]);
      expect((await list(mine, '?unread=false')).total).toBe(1);
      await call('POST /me/messages/read', { token: mine, body: {} });
      expect((await list(mine)).unread).toBe(0);
      expect((await list(theirs)).unread).toBe(1);
      await sender.send({ volunteerId: 99999, kind: 'star', title: '无人', text: '', key: 'k' });
    });
  });

  describe('the district', () => {
    test('tells its configuration and what time it is', async () => {
      const { body } = await call('GET /district');
      expect(body).toMatchObject({
        platformName: '志愿康巴什',
        regionCode: '150603',
        hotline: '12345',
        starLadder: [100, 300, 600, 1000, 1500],
        demo: true,
        now: '2026-03-05T01:00:00.000Z',
      });
      expect(body.categories.find((c: { code: string }) => c.code === 'elder-care').pointsPerHour).toBe(1.2);
      expect(body.colors.brand).toMatch(/^#/);
    });

    test('lists its regions', async () => {
      const list = async (query: string) => (await call(`GET /regions${query}`)).body;
      const all = (await list('')).items as { code: string; level: string }[];
      expect(all[0]).toEqual({ code: '150603', name: '康巴什区', level: 'district', parent: '1506' });
      expect(all.filter(({ level }) => level === 'street')).toHaveLength(5);
      expect((await list('?depth=1')).items).toHaveLength(6);
      expect((await list('?under=150603001&depth=1')).items.every((r: { parent: string }) => r.parent === '150603001')).toBe(true);
      expect((await list('?under=990000')).code).toBe('REGION_UNKNOWN');
      expect((await list('?depth=9')).code).toBe('INVALID_INPUT');
    });

    test('offers its demo accounts, and logs in as them', async () => {
      const id = await makeStaff(app, 'demo-admin', 'platform');
      await app.get(Tx).run((em) => em.update(Account, { id }, { demoKey: 'platform' }));
      const { body } = await call('GET /demo/accounts');
      expect(body.items).toEqual([
        {
          account: 'platform',
          name: 'demo-admin',
          role: 'platform',
          client: 'console',
          note: '康巴什区',
          login: 'demo-admin',
          password: expect.any(String),
        },
      ]);
      expect((await call('POST /sessions/demo', { body: { account: 'platform' } })).body.me.accountId).toBe(id);
      expect((await call('POST /sessions/demo', { body: { account: 'nobody' } })).body.code).toBe('NOT_FOUND');
    });

    test('moves the demo clock forward, for the platform only, and not the tokens', async () => {
      await makeStaff(app, 'mover', 'platform');
      const { accessToken: token } = await loginByPassword(call, 'mover');
      const { body } = await call('POST /demo/clock', { token, body: { minutes: 60 * 24 } });
      expect(body).toMatchObject({ clockOffsetMinutes: 1440, now: '2026-03-06T01:00:00.000Z' });
      expect((await call('GET /district')).body).toMatchObject({ clockOffsetMinutes: 1440, now: '2026-03-06T01:00:00.000Z' });
      expect((await call('GET /me', { token })).status).toBe(200);
      expect((await call('POST /demo/clock', { token: organiserOf(1), body: { minutes: 1 } })).body.code).toBe('FORBIDDEN');
      for (const minutes of [0, -5, 40321, 1.5])
        expect((await call('POST /demo/clock', { token, body: { minutes } })).body.code).toBe('INVALID_INPUT');
      let last;
      for (let i = 0; i < 70; i++) last = await call('POST /demo/clock', { token, body: { minutes: 40320 } });
      expect(last).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: [{ path: 'minutes' }] } });
      await app.get(Clock).reset();
    });
  });

  test('without demo settings, nothing of the demonstration is offered', async () => {
    const env = { DEMO_LOGIN: 'false', DEMO_CLOCK: 'false', SMS_ECHO: 'false' };
    const strict = await startTestApp({ engine, env });
    try {
      const ask = caller(strict);
      const token = strict.token(staff(1, 'platform'));
      expect((await ask('GET /demo/accounts')).body.code).toBe('DEMO_ONLY');
      expect((await ask('POST /sessions/demo', { body: { account: 'platform' } })).body.code).toBe('DEMO_ONLY');
      expect((await ask('POST /demo/clock', { token, body: { minutes: 1 } })).body.code).toBe('DEMO_ONLY');
      expect((await ask('POST /phone-codes', { body: { phone: '13800000001' } })).body.code).toBe('SMS_UNAVAILABLE');
      // A code that could not be sent does not delay the next one.
      expect((await ask('POST /phone-codes', { body: { phone: '13800000001' } })).body.code).toBe('SMS_UNAVAILABLE');
    } finally {
      await strict.close();
    }
  });
});
