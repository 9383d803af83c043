import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db, Tx } from '../../src/kit/db/index.js';
import { RosterChecks, VolunteerReader, VolunteerStandings } from '../../src/modules/volunteers/index.js';
import { engines, startTestApp, staff, type TestApp } from '../support/index.js';
import { WechatStandin } from '../support/wechat-standin.js';
import { caller, idNumberOf, insertAccount, joinForm, loginByPhone, type Call } from './support.js';

describe.each(engines)('volunteers on %s', (engine) => {
  let app: TestApp;
  let call: Call;
  let platform: string;
  let phones = 0;

  beforeAll(async () => {
    app = await startTestApp({ engine, env: { WECHAT_BASE_URL: 'http://127.0.0.1:9' } });
    call = caller(app);
    platform = app.token(staff(9001, 'platform'));
  });
  afterAll(() => app?.close());

  const nextPhone = (): string => `1360000${String(++phones).padStart(4, '0')}`;
  const newcomer = async (phone = nextPhone()): Promise<string> => (await loginByPhone(call, phone)).accessToken;
  const join = (token: string, over: Record<string, unknown> = {}) => call('POST /volunteers', { token, body: joinForm(over) });
  const reviewerOf = (code: string): string => app.token(staff(9002, 'reviewer', { kind: 'region', code }));
  const organiserOf = (id: number): string => app.token(staff(9003, 'organiser', { kind: 'organisation', id }));

  describe('joining', () => {
    test('makes a volunteer of the account, with everything from the ID number, masked', async () => {
      const token = await newcomer('13611112222');
      const choices = { skills: ['haircut', 'driving', 'haircut'], categories: ['elder-care'], languages: ['mn'], party: 'partyMember' };
      const { status, body } = await join(token, { ...choices, availability: [{ weekday: 6, part: 'morning' }] });
      expect(status).toBe(201);
      expect(body.volunteer).toMatchObject({
        name: '张小红',
        sex: 'male',
        birthDate: '1990-01-01',
        age: 36,
        idNumberMasked: expect.stringMatching(/^1506\*{12}\d[\dX]$/),
        phoneMasked: '136****2222',
        regionName: '新北社区',
        skills: ['driving', 'haircut'],
        categories: ['elder-care'],
        languages: ['mn'],
        party: 'partyMember',
        availability: [{ weekday: 6, part: 'morning' }],
        realName: 'demoProvider',
        leaderboardConsent: false,
        minutes: 0,
        points: 0,
        star: 0,
      });
      expect(body.volunteer.number).toMatch(/^150603\d{8}$/);
      // The new token has the role of a volunteer, the old one does not.
      expect((await call('PUT /me/volunteer', { token, body: {} })).body.code).toBe('NOT_A_VOLUNTEER');
      expect((await call('PUT /me/volunteer', { token: body.accessToken, body: {} })).status).toBe(200);
      const { body: me } = await call('GET /me', { token });
      expect(me).toMatchObject({ displayName: '张小红', volunteer: { id: body.volunteer.id } });
      expect((await join(body.accessToken)).body.code).toBe('ALREADY_VOLUNTEER');
    });

    test('is greeted, once', async () => {
      const token = await newcomer();
      await join(token, { idNumber: idNumberOf('19910101') });
      await app.drain();
      await app.drain();
      const { body } = await call('GET /me/messages', { token });
      expect(body).toMatchObject({ total: 1, unread: 1, items: [{ kind: 'volunteer.welcome', title: '欢迎加入志愿康巴什', read: false }] });
    });

    test.each([
      [{ idNumber: '150603199001010011' }, 400, 'ID_NUMBER_INVALID', { reason: 'checksum' }],
      [{ idNumber: idNumberOf('20270101') }, 400, 'ID_NUMBER_INVALID', { reason: 'birthDate' }],
      [{ idNumber: idNumberOf('20130101') }, 422, 'GUARDIAN_CONSENT_REQUIRED', { age: 13 }],
      [{ codeOfConductVersion: '2020-01' }, 422, 'CONSENT_REQUIRED', { document: 'codeOfConduct', version: '2026-01' }],
      [{ privacyVersion: '2020-01' }, 422, 'CONSENT_REQUIRED', { document: 'privacy', version: '2026-01' }],
      [{ regionCode: '150699' }, 400, 'REGION_UNKNOWN', { code: '150699' }],
      [{ skills: ['flying'] }, 400, 'SKILL_UNKNOWN', { skill: 'flying' }],
      [{ categories: ['flying'] }, 400, 'CATEGORY_UNKNOWN', { category: 'flying' }],
      [{ languages: ['tlh'] }, 400, 'INVALID_INPUT', {}],
      [{ name: '李不符' }, 422, 'REAL_NAME_MISMATCH', {}],
      [{ name: "O'; DROP TABLE" }, 400, 'INVALID_INPUT', {}],
    ])('refuses %j', async (over, status, code, params) => {
      const token = await newcomer();
      expect(await join(token, { idNumber: idNumberOf('19920101'), ...over })).toMatchObject({ status, body: { code, params } });
      expect((await call('GET /me', { token })).body.volunteer).toBeNull();
    });

    test('under 14 needs a guardian, whose name and phone are sealed', async () => {
      const guardian = { name: '张大红', phone: '13655556666', consent: true };
      const { status, body } = await join(await newcomer(), { idNumber: idNumberOf('20130101'), guardian });
      expect(status).toBe(201);
      const rows = await app.get(Db).em.query('SELECT * FROM volunteer WHERE id = ?', [body.volunteer.id]);
      expect(rows[0].guardianSealed).not.toBeNull();
      expect(JSON.stringify(rows)).not.toMatch(/张大红|13655556666/);
    });

    test('takes an ID number once, however many come at once', async () => {
      const tokens = [await newcomer(), await newcomer(), await newcomer(), await newcomer()];
      const answers = await Promise.all(tokens.map((token) => join(token, { idNumber: idNumberOf('19930101') })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['ID_NUMBER_TAKEN']));
      const left = await app
        .get(Db)
        .em.query('SELECT COUNT(*) AS n FROM volunteer_standing s LEFT JOIN volunteer v ON v.id = s.volunteerId WHERE v.id IS NULL');
      expect(Number(left[0].n)).toBe(0);
    });

    test('of one account happens once, with the same key to the same answer', async () => {
      const token = await newcomer();
      const keyed = () =>
        call('POST /volunteers', { token, headers: { 'idempotency-key': 'join-1' }, body: joinForm({ idNumber: idNumberOf('19940101') }) });
      const [first, second] = await Promise.all([keyed(), keyed()]);
      expect(first.status).toBe(201);
      expect(second.body).toEqual(first.body);
      const other = await Promise.all([
        join(token, { idNumber: idNumberOf('19940102') }),
        join(token, { idNumber: idNumberOf('19940103') }),
      ]);
      expect(other.map(({ body }) => body.code)).toEqual(['ALREADY_VOLUNTEER', 'ALREADY_VOLUNTEER']);
    });

    test('without a proven phone needs one, that does not log in to another account', async () => {
      await newcomer('13677778888');
      const token = app.token({ accountId: await insertAccount(app, '微信用户') });
      const idNumber = idNumberOf('19950101');
      expect((await join(token, { idNumber })).body).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'phone' }] });
      expect((await join(token, { idNumber, phone: '13677778888' })).body.code).toBe('PHONE_TAKEN');
      expect((await join(token, { idNumber, phone: '13699990000' })).body.volunteer.phoneMasked).toBe('136****0000');
      // A phone that was only typed does not log in to the account.
      expect((await loginByPhone(call, '13699990000')).me.volunteer).toBeNull();
    });

    test('leaves nothing readable of ID number and phone in the database', async () => {
      await join(await newcomer('13612340000'), { idNumber: idNumberOf('19960101') });
      const { em } = app.get(Db);
      const tables = await Promise.all(
        ['volunteer', 'account', 'audit_entry', 'outbox_message', 'idempotency_key'].map((t) => em.query(`SELECT * FROM ${t}`)),
      );
      expect(JSON.stringify(tables)).not.toContain(idNumberOf('19960101'));
      expect(JSON.stringify(tables)).not.toContain('13612340000');
    });
  });

  describe('the own profile', () => {
    test('changes what may change', async () => {
      const { accessToken: token } = (await join(await newcomer(), { idNumber: idNumberOf('19970101'), skills: ['haircut'] })).body;
      const change = { regionCode: '150603002001', skills: ['law'], leaderboardConsent: true, availability: [] };
      const { body } = await call('PUT /me/volunteer', { token, body: change });
      expect(body).toMatchObject({ regionName: '珠江社区', skills: ['law'], leaderboardConsent: true });
      expect((await call('PUT /me/volunteer', { token, body: { skills: ['flying'] } })).body.code).toBe('SKILL_UNKNOWN');
      expect((await call('PUT /me/volunteer', { token, body: { name: '别人' } })).body.code).toBe('INVALID_INPUT');
    });

    test('moved twice at once tells the leaderboards a way that leads on', async () => {
      const { accessToken: token, volunteer } = (await join(await newcomer(), { idNumber: idNumberOf('19970102') })).body;
      const move = (regionCode: string) => call('PUT /me/volunteer', { token, body: { regionCode } });
      await Promise.all([move('150603001002'), move('150603001004'), move('150603002001')]);
      const rows = await app.get(Db).em.query("SELECT payload FROM outbox_message WHERE topic = 'volunteers.moved' ORDER BY id");
      const moves = rows.map(({ payload }: { payload: unknown }) => (typeof payload === 'string' ? JSON.parse(payload) : payload));
      let at = '150603001001';
      for (const { volunteerId, from, to } of moves.filter((m: { volunteerId: number }) => m.volunteerId === volunteer.id)) {
        expect([volunteerId, from]).toEqual([volunteer.id, at]);
        at = to;
      }
      expect((await call('GET /me', { token })).body.volunteer.regionCode).toBe(at);
    });
  });

  describe('staff', () => {
    let here: number;
    beforeAll(async () => {
      const over = { name: '巴特尔', idNumber: idNumberOf('19980101'), regionCode: '150603002001', skills: ['farming'] };
      here = (await join(await newcomer('13612121212'), over)).body.volunteer.id;
    });
    const list = async (token: string, query: string) => (await call(`GET /volunteers${query}`, { token })).body;

    test('find people by name, number, phone or ID number, and see them masked', async () => {
      const { items, total } = await list(platform, '?q=巴特');
      expect(total).toBe(1);
      expect(items[0]).toMatchObject({
        id: here,
        name: '巴特尔',
        phoneMasked: '136****1212',
        regionName: '珠江社区',
        skills: ['farming'],
        star: 0,
      });
      for (const q of [items[0].number, '13612121212', idNumberOf('19980101').toLowerCase()])
        expect((await list(platform, `?q=${q}`)).items[0]?.id).toBe(here);
      expect((await list(platform, '?skill=farming')).items).toHaveLength(1);
      expect((await list(platform, '?minStar=1')).total).toBe(0);
      expect((await list(platform, '?q=%25')).total).toBe(0);
      expect(JSON.stringify(await list(platform, '?pageSize=100'))).not.toMatch(/136\d{8}|1506\d{14}/);
    });

    test('see their region only', async () => {
      expect(
        (await list(reviewerOf('150603002'), '?pageSize=100')).items.every((v: { regionCode: string }) =>
          v.regionCode.startsWith('150603002'),
        ),
      ).toBe(true);
      expect((await list(reviewerOf('150603002'), '?q=巴特')).total).toBe(1);
      expect((await list(reviewerOf('150603001'), '?q=巴特')).total).toBe(0);
      expect((await list(reviewerOf('150603001'), '?regionCode=150603002')).total).toBe(0);
      expect((await list(organiserOf(1), '')).code).toBe('FORBIDDEN');
    });

    const reveal = (token: string, field: string, id = here) =>
      call(`POST /volunteers/${id}/reveal`, { token, body: { field, reason: '联系本人核对' } });

    test('read what is masked with a reason that is kept', async () => {
      expect((await reveal(platform, 'idNumber')).body).toEqual({ value: idNumberOf('19980101') });
      expect((await reveal(reviewerOf('150603'), 'phone')).body).toEqual({ value: '13612121212' });
      const { body } = await call(`GET /audit?action=volunteer.reveal&subjectId=${here}`, { token: platform });
      expect(body.total).toBe(2);
      expect(body.items[0]).toMatchObject({
        actorAccountId: 9002,
        reason: '联系本人核对',
        data: { field: 'phone' },
        summary: `查看完整个人信息（志愿者 #${here}）`,
      });
    });

    test('read it only where they may, and refusals leave no line', async () => {
      const before = (await call('GET /audit?action=volunteer.reveal', { token: platform })).body.total;
      expect((await reveal(reviewerOf('150603001'), 'phone')).body.code).toBe('FORBIDDEN');
      expect((await reveal(reviewerOf('150603001'), 'phone', 99999)).body.code).toBe('FORBIDDEN');
      expect((await reveal(platform, 'phone', 99999)).body.code).toBe('NOT_FOUND');
      expect((await reveal(organiserOf(7), 'phone')).body.code).toBe('FORBIDDEN');
      app.get(RosterChecks).register(async (volunteerId, reach) => volunteerId === here && reach.organisationIds.includes(7));
      expect((await reveal(organiserOf(8), 'phone')).body.code).toBe('FORBIDDEN');
      expect((await reveal(organiserOf(7), 'idNumber')).body.code).toBe('FORBIDDEN');
      expect((await call('GET /audit?action=volunteer.reveal', { token: platform })).body.total).toBe(before);
      expect((await reveal(organiserOf(7), 'phone')).body).toEqual({ value: '13612121212' });
    });
  });

  describe('standings', () => {
    test('never fall below zero, whoever spends at once', async () => {
      const { id } = (await join(await newcomer(), { idNumber: idNumberOf('19990101') })).body.volunteer;
      const standings = app.get(VolunteerStandings);
      expect(await standings.apply(id, { minutes: 90, points: 5 })).toBe(true);
      const spent = await Promise.all(Array.from({ length: 10 }, () => app.get(Tx).run(() => standings.apply(id, { points: -1 }))));
      expect(spent.filter(Boolean)).toHaveLength(5);
      expect(await standings.apply(id, { minutes: -91 })).toBe(false);
      expect(await standings.apply(99999, { minutes: 1 })).toBe(false);
      expect(await standings.setStar(id, 2)).toBe(true);
      expect(await standings.balanceOf(id)).toEqual({ minutes: 90, points: 0, star: 2 });
      expect(await app.get(VolunteerReader).byId(id)).toMatchObject({
        minutes: 90,
        points: 0,
        star: 2,
        phoneMasked: expect.stringContaining('****'),
      });
    });
  });

  describe('the join code', () => {
    test('names the organisation, and goes without WeChat', async () => {
      const { body: made } = await call('POST /organisations', {
        token: platform,
        body: {
          name: '青春山志愿队',
          kind: 'team',
          parentId: null,
          regionCode: '150603002',
          contactName: '李娜',
          contactPhone: '0477-8591234',
          summary: '',
        },
      });
      const { body } = await call(`GET /join-code?organisationId=${made.id}`, { token: organiserOf(made.id) });
      expect(body).toEqual({ url: `${app.settings.publicUrl}/#/packages/join/index?from=org${made.id}`, miniProgramCode: null });
      expect((await call(`GET /join-code?organisationId=${made.id}`, { token: organiserOf(made.id + 1) })).body.code).toBe('FORBIDDEN');
      expect((await call('GET /join-code?organisationId=99999', { token: platform })).body.code).toBe('NOT_FOUND');
      expect((await call('GET /join-code', { token: reviewerOf('150603') })).body.url).toMatch(/#\/packages\/join\/index$/);
    });

    test('is drawn by WeChat when it can be reached', async () => {
      const standin = await WechatStandin.start();
      const env = { WECHAT_BASE_URL: standin.url, WECHAT_APPID: standin.appId, WECHAT_SECRET: standin.secret };
      const reached = await startTestApp({ engine, env });
      try {
        const answer = await caller(reached)('GET /join-code', { token: reached.token(staff(1, 'platform')) });
        expect(answer.body.miniProgramCode).toMatch(/^data:image\/\w+;base64,/);
      } finally {
        await reached.close();
        await standin.stop();
      }
    });
  });
});
