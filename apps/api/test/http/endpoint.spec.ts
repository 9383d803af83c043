import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { engines, startTestApp, staff, volunteer, type TestApp } from '../support/index.js';
import { NoteController, smallShape } from './small-contract.js';

describe.each(engines)('on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ engine, shape: smallShape });
  });
  afterAll(() => app.close());

  const me = volunteer(7);
  const keyed = (key: string, title: string, accountId = 7) =>
    app.ask('POST', '/api/v1/notes', { token: app.token(volunteer(accountId)), headers: { 'idempotency-key': key }, body: { title } });

  describe('input', () => {
    test('is validated, converted and completed', async () => {
      const answer = await app.ask('GET', '/api/v1/notes/12?shout=true&unknown=1');
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({ id: 12, title: 'NOTE', by: null, kind: { k: 'a', n: 1 } });
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    });

    test('at fault is refused with every field named, in Chinese', async () => {
      const answer = await app.ask('POST', '/api/v1/notes', { token: app.token(me), body: { title: '', stars: 9, colour: 'red' } });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'INVALID_INPUT', params: {}, requestId: answer.headers['x-request-id'] });
      expect(answer.body.fields).toEqual(
        expect.arrayContaining([
          { path: 'title', message: '请填写' },
          { path: 'stars', message: '不能大于 5' },
          { path: '', message: '不认识的项目：colour' },
        ]),
      );
    });

    test('without a body is refused', async () => {
      const answer = await app.ask('POST', '/api/v1/notes', { token: app.token(me) });
      expect(answer.body).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: '', message: '请填写' }] });
    });

    test('keys that a loose schema does not know are dropped', async () => {
      const answer = await app.ask('PUT', '/api/v1/notes/1', { token: app.token(me), body: { title: 'x', more: 1 } });
      expect(answer.body.keys).toEqual(['title']);
    });

    test('is looked at only after the guards', async () => {
      const answer = await app.ask('POST', '/api/v1/notes', { body: { title: '' } });
      expect(answer.body.code).toBe('NOT_LOGGED_IN');
    });
  });

  describe('access', () => {
    test('a role opens what names it, and no other does', async () => {
      const body = { title: 'x' };
      const asVolunteer = await app.ask('PUT', '/api/v1/notes/1', { token: app.token(me), body });
      const asOrganiser = await app.ask('PUT', '/api/v1/notes/1', { token: app.token(staff(1, 'organiser')), body });
      const asReviewer = await app.ask('PUT', '/api/v1/notes/1', { token: app.token(staff(1, 'reviewer')), body });
      const asNewcomer = await app.ask('PUT', '/api/v1/notes/1', { token: app.token({ accountId: 9 }), body });
      expect([asVolunteer, asOrganiser, asReviewer, asNewcomer].map((a) => a.status)).toEqual([200, 200, 403, 403]);
    });

    test('a bad token is refused even where none is needed', async () => {
      for (const authorization of ['Bearer nonsense', 'Bearer ', 'Basic eDp5', `Bearer ${app.token(me)}x`]) {
        const answer = await app.ask('GET', '/api/v1/notes/1', { headers: { authorization } });
        expect([answer.status, answer.body.code]).toEqual([401, 'SESSION_EXPIRED']);
      }
    });

    test('a token without signature, or with another algorithm, is refused', async () => {
      const [, payload] = app.token(me).split('.');
      const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
      const answer = await app.ask('GET', '/api/v1/notes/1', { token: `${none}.${payload}.` });
      expect(answer.body.code).toBe('SESSION_EXPIRED');
    });

    test('a restricted token serves its few endpoints and says why elsewhere', async () => {
      const restriction = { code: 'PASSWORD_CHANGE_REQUIRED', only: ['getMe'] } as const;
      const token = app.token({ accountId: 3, restriction });
      expect((await app.ask('GET', '/api/v1/note-count', { token })).body.code).toBe('PASSWORD_CHANGE_REQUIRED');
      expect((await app.ask('GET', '/api/v1/notes/1', { token })).status).toBe(200);
    });
  });

  describe('idempotency', () => {
    test('same key, same answer, one effect', async () => {
      const before = app.get(NoteController).writes;
      const first = await keyed('key-1', 'one');
      const again = await keyed('key-1', 'one');
      expect(first.status).toBe(201);
      expect(again.status).toBe(201);
      expect(again.text).toBe(first.text);
      expect(app.get(NoteController).writes).toBe(before + 1);
    });

    test('the same key for other input is refused, for another person it is another key', async () => {
      await keyed('key-2', 'one');
      expect((await keyed('key-2', 'two')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
      expect((await keyed('key-2', 'two', 8)).status).toBe(201);
    });

    test('a refusal keeps nothing, so that a later try may succeed', async () => {
      const refused = await keyed('key-3', 'refused');
      expect([refused.status, refused.body.code, refused.body.message]).toEqual([409, 'STATE_CHANGED', expect.stringContaining('已取消')]);
      expect((await keyed('key-3', 'fine')).status).toBe(201);
    });

    test('ten at once have one effect', async () => {
      const before = app.get(NoteController).writes;
      const answers = await Promise.all(Array.from({ length: 10 }, () => keyed('key-4', 'many')));
      expect(new Set(answers.map((a) => a.text)).size).toBe(1);
      const { body } = await app.ask('GET', '/api/v1/note-count', { token: app.token(me) });
      expect(body.writes).toBe(before - 1 + 1);
    });

    test.each(['', 'x'.repeat(65), 'a b', '号码'])('a bad key %p is refused', async (key) => {
      const sent = Buffer.from(key, 'utf8').toString('latin1');
      expect((await keyed(sent, 'one')).body).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'Idempotency-Key' }] });
    });
  });

  describe('faults', () => {
    test.each(['throw', 'wrong answer', 'database', 'reject'])('%s is a 500 without any detail', async (how) => {
      const answer = await app.ask('POST', '/api/v1/break', { body: { how } });
      expect(answer.status).toBe(500);
      expect(answer.body).toEqual({ code: 'INTERNAL', message: expect.any(String), params: {}, requestId: answer.headers['x-request-id'] });
      expect(answer.text).not.toMatch(/secret|missing_table|stack|string/);
    });

    test.each([
      ['broken JSON', '{"title":', {}, 400, 'MALFORMED_REQUEST'],
      ['a poisoned prototype', '{"__proto__":{"x":1},"title":"x"}', {}, 400, 'MALFORMED_REQUEST'],
      ['another content type', 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['a huge body', JSON.stringify({ title: 'x'.repeat(2000) }), {}, 413, 'BODY_TOO_LARGE'],
    ])('%s is refused in the error format', async (_, body, headers, status, code) => {
      const answer = await app.ask('PUT', '/api/v1/notes/1', { token: app.token(me), body, headers });
      expect([answer.status, answer.body?.code]).toEqual([status, code]);
    });

    test('the limit of the endpoint is told', async () => {
      const answer = await app.ask('PUT', '/api/v1/notes/1', { token: app.token(me), body: { title: 'x'.repeat(2000) } });
      expect(answer.body.params).toEqual({ limitBytes: 1000 });
    });

    test.each([
      ['GET', '/api/v1/nothing', 404, 'ROUTE_NOT_FOUND'],
      ['GET', '/', 404, 'ROUTE_NOT_FOUND'],
      ['DELETE', '/api/v1/notes', 405, 'METHOD_NOT_ALLOWED'],
      ['GET', '/api/v1/notes/%E0%A4%A', 400, 'MALFORMED_REQUEST'],
      ['GET', `/api/v1/notes/${'9'.repeat(5000)}`, 400, 'MALFORMED_REQUEST'],
      ['GET', '/api/v1/notes/abc', 400, 'INVALID_INPUT'],
      ['GET', '/api/v1/notes/404', 404, 'NOT_FOUND'],
      ['GET', '/api/v1/notes/1?shout=a&shout=b', 400, 'INVALID_INPUT'],
    ])('%s %.60s', async (method, path, status, code) => {
      const answer = await app.ask(method, path);
      expect([answer.status, answer.body?.code]).toEqual([status, code]);
      expect(answer.body.message).toMatch(/[一-鿿]/);
    });
  });
});
