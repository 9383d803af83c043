import { afterEach, describe, expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import { connect } from 'node:net';
import { QueryFailedError } from 'typeorm';
import type { AppShape } from '../../src/create-app.js';
import { capability } from '../../src/kit/capability/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { sendError } from '../../src/kit/errors/index.js';
import { loggerOptions, logRequests, NestLog, withoutValues } from '../../src/kit/http/logging.js';
import { Readiness } from '../../src/kit/http/index.js';
import { OutboxMessage } from '../../src/kit/outbox/index.js';
import { startTestApp, volunteer, type TestApp, type TestAppOptions } from '../support/index.js';
import { smallShape } from './small-contract.js';

let app: TestApp | undefined;
const start = async (options: TestAppOptions = {}): Promise<TestApp> => (app = await startTestApp({ shape: smallShape, ...options }));
afterEach(async () => {
  await app?.close();
  app = undefined;
});

test('a rate is counted by account, else by address', async () => {
  const { ask, token } = await start({ env: { RATE_LIMITS: 'true' } }).then((it) => ({ ask: it.ask, token: it.token.bind(it) }));
  const count = (accountId: number) => ask('GET', '/api/v1/note-count', { token: token(volunteer(accountId)) });
  const answers = [await count(1), await count(1), await count(1), await count(1)];
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
  const refused = answers[3]!;
  expect(refused.body.code).toBe('TOO_MANY_REQUESTS');
  expect(Number(refused.headers['retry-after'])).toBe(refused.body.params.retryAfterSeconds);
  expect((await count(2)).status).toBe(200);
});

describe('health', () => {
  test('ready when the database answers and is up to date', async () => {
    const { ask } = await start();
    expect((await ask('GET', '/healthz')).body).toEqual({ status: 'ok' });
    const ready = await ask('GET', '/readyz');
    expect([ready.status, ready.body]).toEqual([
      200,
      { status: 'ready', checks: { database: 'ok', migrations: 'ok' }, notes: { outbox: { failed: 0, overdue: 0 } } },
    ]);
  });

  test('ready with a backlog of messages, which is shown: it is everybody’s and no reason to send people away', async () => {
    const { ask, get } = await start({ shape: undefined }).then((it) => ({ ask: it.ask, get: it.get.bind(it) }));
    const at = new Date(Date.now() - 3_600_000);
    const row = { topic: 'volunteers.joined', payload: {}, attempts: 0, availableAt: new Date('2026-03-01T00:00:00Z'), createdAt: at };
    await get(Tx).run(async (em) => {
      await insert(em, OutboxMessage, { ...row, consumer: 'WelcomeVolunteer.welcome', state: 'pending' });
      await insert(em, OutboxMessage, { ...row, consumer: 'WelcomeVolunteer.welcome', state: 'failed' });
      await insert(em, OutboxMessage, { ...row, consumer: 'RenamedByARelease.welcome', state: 'pending' });
    });
    const { status, body } = await ask('GET', '/readyz');
    expect([status, body.status, body.notes]).toEqual([200, 'ready', { outbox: { failed: 1, overdue: 1 } }]);
  });

  test('ready when a note cannot be read or never comes', async () => {
    const { ask, get } = await start().then((it) => ({ ask: it.ask, get: it.get.bind(it) }));
    get(Readiness).note('outbox', () => Promise.reject(new Error('no')));
    get(Readiness).note('slow', () => new Promise(() => undefined));
    const { status, body } = await ask('GET', '/readyz');
    expect([status, body.notes]).toEqual([200, { outbox: null, slow: null }]);
  });

  test('not ready with migrations waiting', async () => {
    const { ask } = await start({ env: { RUN_MIGRATIONS: 'false', DEMO_CLOCK: 'false' } });
    const answer = await ask('GET', '/readyz');
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ status: 'not ready', checks: { migrations: 'failing' } });
  });

  test('not ready when a check fails or never answers, nor when stopping; alive all the same', async () => {
    const it = await start();
    it.get(Readiness).add('stuck', () => new Promise<void>(() => undefined));
    expect((await it.ask('GET', '/readyz')).body.checks.stuck).toBe('failing');
    it.get(Readiness).add('stuck', async () => undefined);
    expect((await it.ask('GET', '/readyz')).status).toBe(200);
    it.get(Readiness).stop();
    expect((await it.ask('GET', '/readyz')).status).toBe(503);
    expect((await it.ask('GET', '/healthz')).status).toBe(200);
  });
});

describe('headers', () => {
  test('protect every answer, refusals too', async () => {
    const { ask } = await start();
    for (const path of ['/healthz', '/api/v1/nothing', '/api/v1/notes/%E0%A4%A', '/api/docs/']) {
      const { headers } = await ask('GET', path);
      expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
      if (path.includes('%')) continue; // Refused before any hook runs.
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['permissions-policy']).toContain('camera=(self)');
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  test('ask for https only where people reach the platform by it', async () => {
    const plain = await start({ env: { PUBLIC_URL: 'https://zyz.example.cn' } });
    expect((await plain.ask('GET', '/healthz')).headers['strict-transport-security']).toBe('max-age=15552000');
    await plain.close();
    const whole = await start({ env: { PUBLIC_URL: 'https://zyz.example.cn', HSTS_SUBDOMAINS: 'true' } });
    expect((await whole.ask('GET', '/healthz')).headers['strict-transport-security']).toContain('includeSubDomains');
  });

  test('take the address and the request id from a trusted proxy only', async () => {
    const asked = { body: { title: 'x' }, headers: { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'proxy-12345678' } };
    const plain = await start();
    const direct = await plain.ask('PUT', '/api/v1/notes/1', { ...asked, token: plain.token(volunteer(1)) });
    expect([direct.body.ip, direct.headers['x-request-id']]).toEqual(['127.0.0.1', expect.not.stringContaining('proxy')]);
    await plain.close();
    const proxied = await start({ env: { TRUST_PROXY: '127.0.0.1' } });
    const answer = await proxied.ask('PUT', '/api/v1/notes/1', { ...asked, token: proxied.token(volunteer(1)) });
    expect([answer.body.ip, answer.headers['x-request-id']]).toEqual(['203.0.113.9', 'proxy-12345678']);
  });
});

test('the docs are closed in production unless told', async () => {
  const closed = await start({ env: { API_DOCS: 'false' } });
  for (const path of ['/api/docs', '/api/docs/', '/api/openapi.json']) expect((await closed.ask('GET', path)).status).toBe(404);
});

test('the docs are served from here, without inline scripts', async () => {
  const { ask } = await start();
  const document = await ask('GET', '/api/openapi.json');
  expect(document.body).toMatchObject({ openapi: '3.1.0', info: { title: '志愿康巴什 API' } });
  expect((await ask('GET', '/api/docs')).headers['location']).toBe('/api/docs/');
  const page = await ask('GET', '/api/docs/');
  const assets = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  expect(assets).toHaveLength(4);
  for (const name of assets) expect((await ask('GET', `/api/docs/${name}`)).status).toBe(200);
  expect(page.text).not.toMatch(/<script>|<script [^>]*>[^<]/);
  expect((await ask('GET', '/api/docs/package.json')).status).toBe(404);
});

test('answers are compressed for those who ask', async () => {
  const { ask } = await start();
  const answer = await ask('GET', '/api/openapi.json', { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers['content-encoding']).toBe('br');
});

test('what is not HTTP is refused in the error format', async () => {
  const it = await start();
  await it.app.listen(0, '127.0.0.1');
  const { port } = it.app.getHttpServer().address() as { port: number };
  const text = await new Promise<string>((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
    socket.on('data', (data) => (received += data.toString('utf8')));
    socket.on('end', () => resolve(received)).on('error', reject);
  });
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(text.split('\r\n\r\n')[1]!)).toMatchObject({ code: 'MALFORMED_REQUEST' });
});

describe('start', () => {
  const refusal = async (shape: AppShape): Promise<string> => startTestApp({ shape }).then(String, (error: Error) => error.message);

  test('is refused with an entry that nobody handles', async () => {
    expect(await refusal({ ...smallShape, capabilities: [] })).toContain('readNote: has no handler');
  });

  test('is refused with a controller outside the contract', async () => {
    @Controller('backdoor')
    class Backdoor {
      @Get()
      open(): string {
        return 'open';
      }
    }
    @Module({ controllers: [Backdoor] })
    class BackdoorModule {}
    const shape = { ...smallShape, capabilities: [...smallShape.capabilities, capability({ module: BackdoorModule })] };
    expect(await refusal(shape)).toContain('GET /backdoor: is neither in the contract nor an open route');
  });
});

describe('log', () => {
  const lines: string[] = [];
  const logged = async (handler: (this: FastifyInstance) => unknown) => {
    lines.length = 0;
    const stream = { write: (line: string) => void lines.push(line) };
    const logController = new LogController({ disableRequestLogging: true });
    const server = fastify({ logController, logger: { ...(loggerOptions('info') as object), stream } });
    server.setErrorHandler(sendError);
    logRequests(server);
    server.get('/people/:name', handler);
    await server.inject('/people/%E5%BC%A0%E4%B8%89?phone=13800001111');
    await server.close();
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  test('tells route, status and time, and nothing of the person', async () => {
    const all = await logged(() => ({ ok: true }));
    const line = all.find((entry) => entry['msg'] === 'request');
    expect(line).toMatchObject({ level: 'info', method: 'GET', route: '/people/:name', status: 200, ms: expect.any(Number) });
    expect(line?.['reqId']).toBeDefined();
    expect(lines.join('')).not.toMatch(/13800001111|张三|%E5|127\.0\.0\.1/);
  });

  test('keeps the values of a failed statement out', async () => {
    await logged(() => {
      throw new QueryFailedError('INSERT …', ['13800001111'], new Error("Duplicate entry '13800001111' for key 'phone'"));
    });
    expect(lines.join('')).toContain("Duplicate entry '…' for key 'phone'");
    expect(lines.join('')).not.toContain('13800001111');
  });

  test('names tables and columns, and no value that looks like one', () => {
    expect(withoutValues("Table 'zhiyuanhong.volunteer' doesn't exist")).toBe("Table 'zhiyuanhong.volunteer' doesn't exist");
    expect(withoutValues("Unknown column 'v.idHash' in 'field list'")).toBe("Unknown column 'v.idHash' in '…'");
    expect(withoutValues("Duplicate entry 'zhangsan' for key 'login'")).toBe("Duplicate entry '…' for key 'login'");
    expect(withoutValues("Incorrect integer value: 'zhangsan' for column 'age' at row 1")).toBe(
      "Incorrect integer value: '…' for column 'age' at row 1",
    );
    expect(withoutValues("for key '张三'")).toBe("for key '…'");
  });

  test('says what modules log, without values either', async () => {
    const all = await logged(function () {
      new NestLog(this.log).warn("QueryFailedError: Duplicate entry '13800001111'", 'OutboxRunner');
      return {};
    });
    expect(all[0]).toMatchObject({ level: 'warn', context: 'OutboxRunner', msg: "QueryFailedError: Duplicate entry '…'" });
  });
});
