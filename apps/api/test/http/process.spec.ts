import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { emptyPlace, engines, freshPlace, staff, startApiProcess, type ApiProcess, type TestPlace } from '../support/index.js';

const INLINE = 'document.title = "volunteers"';

/** Files like those of the built front-ends. */
function frontends(folder: string): Record<string, string> {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('h5/index.html', `<!doctype html><script>${INLINE}</script><script src="js/app.3f2a91bc.js"></script>`);
  write('h5/js/app.3f2a91bc.js', 'void 0');
  write('admin/index.html', '<!doctype html><title>console</title>');
  write('admin/assets/index-BxZ3k9_q.js', 'void 0');
  write('admin/.vite/manifest.json', '{}');
  write('h5/.map', '{}');
  write('admin/mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return { SERVE_FRONTENDS: 'true', H5_DIR: join(folder, 'h5'), ADMIN_DIR: join(folder, 'admin') };
}

let place: TestPlace;
let api: ApiProcess;
beforeAll(async () => {
  place = await freshPlace();
  api = await startApiProcess({ ...place.env, ...frontends(place.env['DATA_DIR']!) });
});
afterAll(async () => {
  await api.stop('SIGKILL');
  await place.remove();
});

describe('front-ends', () => {
  test.each([
    ['/', 200, 'volunteers', 'no-cache'],
    ['/js/app.3f2a91bc.js', 200, 'void', 'public, max-age=31536000, immutable'],
    ['/admin/', 200, 'console', 'no-cache'],
    ['/admin/projects/12?page=2', 200, 'console', 'no-cache'],
    ['/admin/assets/index-BxZ3k9_q.js', 200, 'void', 'public, max-age=31536000, immutable'],
    ['/admin/mark.svg', 200, 'svg', 'no-cache'],
    ['/admin/assets/gone.js', 404, 'ROUTE_NOT_FOUND', undefined],
    ['/admin/.vite/manifest.json', 404, 'ROUTE_NOT_FOUND', undefined],
    ['/.map', 404, 'ROUTE_NOT_FOUND', undefined],
    ['/gone.js', 404, 'ROUTE_NOT_FOUND', undefined],
    ['/api/v1/gone', 404, 'ROUTE_NOT_FOUND', undefined],
  ])('%s', async (path, status, text, cache) => {
    const answer = await api.ask('GET', path);
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, cache]);
    expect(answer.text).toContain(text);
  });

  test('the console without its slash is sent to it', async () => {
    expect((await api.ask('GET', '/admin')).headers['location']).toBe('/admin/');
  });

  test.each([
    '/../demo-secrets.json',
    '/admin/../demo-secrets.json',
    '/%2e%2e/demo-secrets.json',
    '/admin/%2e%2e/%2e%2e/demo-secrets.json',
  ])('nothing outside their folders: %s', async (path) => {
    // Sent without fetch, which would normalise the path.
    const { statusCode, text } = await new Promise<{ statusCode?: number; text: string }>((resolve, reject) => {
      get(api.url, { path }, (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (data: string) => (received += data));
        response.on('end', () => resolve({ statusCode: response.statusCode, text: received }));
      }).on('error', reject);
    });
    expect([403, 404]).toContain(statusCode);
    expect(text).not.toContain('JWT_SECRET');
  });

  test('the policy lets in the inline scripts of the pages, by hash, and no others', async () => {
    const policy = (await api.ask('GET', '/')).headers['content-security-policy'];
    const hash = createHash('sha256').update(INLINE).digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  });
});

/** A call whose body is sent in two halves, the second by `finish`. */
function slowCall(path: string, body: string): { finish: () => void; status: Promise<number | undefined> } {
  const half = Math.ceil(body.length / 2);
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const call = request(api.url + path, { method: 'POST', headers });
  const status = new Promise<number | undefined>((resolve, reject) => {
    call.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
  call.write(body.slice(0, half));
  return { finish: () => call.end(body.slice(half)), status };
}

test('ends soon when asked to, after the calls at hand', async () => {
  const call = slowCall('/api/v1/sessions/refresh', JSON.stringify({ refreshToken: 'x'.repeat(40) }));
  await setTimeout(300);
  const since = Date.now();
  const ended = api.stop('SIGTERM');
  await setTimeout(300);
  await expect(api.ask('GET', '/healthz')).rejects.toThrow('fetch failed');
  call.finish();
  expect(await call.status).toBe(401);
  expect(await ended).toBe(0);
  expect(Date.now() - since).toBeLessThan(4_000);
  expect(api.log.join('\n')).not.toContain('"level":"error"');
});

const servers = engines.filter((engine) => engine !== 'sqlite');
// Needs a MariaDB server; without one the test runner reports that it was left out.
if (servers.length > 0)
  test.each(servers)('two start at once on one fresh %s, and know the same people', async (engine) => {
    const shared = await emptyPlace(engine);
    const both = await Promise.all([startApiProcess(shared.env), startApiProcess(shared.env)]);
    try {
      const token = both[0].token(staff(1, 'platform'));
      const answers = await Promise.all(both.map((one) => one.ask('GET', '/api/v1/audit', { token })));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    } finally {
      await Promise.all(both.map((one) => one.stop('SIGKILL')));
      await shared.remove();
    }
  });

test('says in words why it does not start', async () => {
  await expect(startApiProcess({ ...place.env, APP_MODE: 'production' })).rejects.toThrow(/JWT_SECRET: is required in production/);
});
