import { afterEach, describe, expect, test } from '@jest/globals';
import { connect, type Socket } from 'node:net';
import { staff, startTestApp, volunteer, type Answered, type TestApp } from '../support/index.js';
import { NoteController, smallShape } from './small-contract.js';

let app: TestApp;
const sockets: Socket[] = [];
afterEach(async () => {
  sockets.splice(0).forEach((socket) => socket.destroy());
  await app?.close();
});

/** Sends the head of a request and nothing of its body. `answer` waits for the next status. */
function announce(path: string, length: number, token?: string, asks = false): { answer: () => Promise<string>; socket: Socket } {
  const { port } = app.app.getHttpServer().address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  const more = (token ? `Authorization: Bearer ${token}\r\n` : '') + (asks ? 'Expect: 100-continue\r\n' : '');
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`;
  socket.write(head);
  const answer = () =>
    new Promise<string>((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString('utf8').split(' ')[1]!)).once('error', reject);
    });
  return { answer, socket };
}

/** Lets so many requests wait in their handler. */
async function hold(count: number): Promise<{ release: () => void; held: Promise<Answered>[] }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let waiting = 0;
  const held: Promise<Answered>[] = [];
  await new Promise<void>((resolve) => {
    app.get(NoteController).onWait = () => {
      if (++waiting === count) resolve();
      return released;
    };
    for (let i = 0; i < count; i++) held.push(app.ask('GET', '/api/v1/awaited-note'));
  });
  return { release, held };
}

describe('requests at once', () => {
  test('beyond the limit are refused at once, health checks never, and the next goes on', async () => {
    app = await startTestApp({ shape: smallShape, env: { MAX_IN_FLIGHT: '3' } });
    const { release, held } = await hold(3);

    const refused = await app.ask('GET', '/api/v1/notes/1');
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject({ code: 'BUSY_TRY_AGAIN', requestId: refused.headers['x-request-id'] });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await app.ask('GET', '/healthz')).status).toBe(200);
    expect((await app.ask('GET', '/readyz')).status).toBe(200);

    release();
    for (const answer of await Promise.all(held)) expect(answer.body).toEqual({ waited: true });
    expect((await app.ask('GET', '/api/v1/notes/1')).status).toBe(200);
  });

  test('beyond the limit are refused after their bodies too, which may have come slowly', async () => {
    app = await startTestApp({ shape: smallShape, env: { MAX_IN_FLIGHT: '3' } });
    await app.app.listen(0, '127.0.0.1');
    const body = JSON.stringify({ how: 'throw' });
    const slow = announce('/api/v1/break', body.length, undefined, true);
    expect(await slow.answer()).toBe('100');
    const { release, held } = await hold(3);
    slow.socket.write(body);
    expect(await slow.answer()).toBe('503');
    release();
    await Promise.all(held);
  });
});

describe('bodies', () => {
  const MEGABYTE = 1024 * 1024;
  test('are refused by audience and by length before any of them is read', async () => {
    app = await startTestApp({ shape: smallShape });
    await app.app.listen(0, '127.0.0.1');
    expect(await announce('/api/v1/bound-notes', 14 * MEGABYTE).answer()).toBe('401');
    expect(await announce('/api/v1/bound-notes', 14 * MEGABYTE, 'nonsense').answer()).toBe('401');
    expect(await announce('/api/v1/bound-notes', 14 * MEGABYTE, app.token(volunteer(1))).answer()).toBe('403');
    expect(await announce('/api/v1/bound-notes', 16 * MEGABYTE, app.token(staff(1, 'organiser'))).answer()).toBe('413');
    expect(await announce('/api/v1/break', 129 * 1024).answer()).toBe('413');
  });

  test('that are large are not held all at once', async () => {
    app = await startTestApp({ shape: smallShape, env: { MAX_BODY_BYTES: String(20 * MEGABYTE) } });
    await app.app.listen(0, '127.0.0.1');
    const token = app.token(staff(1, 'organiser'));
    const first = announce('/api/v1/bound-notes', 14 * MEGABYTE, token);
    // Once its refusal has come, the first has been counted.
    expect(await announce('/api/v1/bound-notes', 16 * MEGABYTE, token).answer()).toBe('413');
    expect(await announce('/api/v1/bound-notes', 14 * MEGABYTE, token).answer()).toBe('503');
    expect((await app.ask('POST', '/api/v1/bound-notes', { token, body: { text: 'short' } })).body).toEqual({ length: 5 });

    const body = JSON.stringify({ text: 'x'.repeat(14 * MEGABYTE - 11) });
    first.socket.write(body);
    expect(await first.answer()).toBe('200');
    const again = await app.ask('POST', '/api/v1/bound-notes', { token, body });
    expect([again.status, again.body]).toEqual([200, { length: 14 * MEGABYTE - 11 }]);
  });
});

test('connections that are not used end', async () => {
  app = await startTestApp({ shape: smallShape });
  const { keepAliveTimeout, timeout, requestTimeout, headersTimeout } = app.app.getHttpServer();
  for (const limit of [keepAliveTimeout, timeout, requestTimeout, headersTimeout]) expect(limit).toBeGreaterThan(0);
});

test('no answer of the API is kept by a browser, refusals neither', async () => {
  app = await startTestApp({ shape: smallShape });
  const token = app.token(volunteer(1));
  for (const [path, asked] of [
    ['/api/v1/note-count', { token }],
    ['/api/v1/note-count', {}],
    ['/api/v1/notes/1', {}],
    ['/api/v1/notes/404', {}],
  ] as const)
    expect((await app.ask('GET', path, asked)).headers['cache-control']).toBe('no-store');
});
