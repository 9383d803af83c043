// `npm start` as people run it: in an empty folder, then again with the data of the first start.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePort, portFree } from '../lib/net.mjs';
import { kill, npm, start } from '../lib/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'zyh-start-'));
const port = await freePort(3440);
const here = `http://localhost:${port}`;
let session;
let running;

/** Runs `npm start` and waits until it reports that it is ready. */
async function npmStart() {
  const since = Date.now();
  const env = { PORT: String(port), DATA_DIR: folder, APP_MODE: 'demo', PUBLIC_URL: '', NO_COLOR: '1' };
  const child = start(...npm('start'), { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        printed += text;
        if (printed.includes('Stop with Ctrl-C')) resolve('ready');
      });
    }
  });
  const end = await Promise.race([ready, child.ended]);
  return { child, end, printed: () => printed, ms: Date.now() - since };
}

/** Ctrl-C signals npm and its children alike. */
async function ctrlC({ child }) {
  kill(child, 'SIGINT');
  return child.ended;
}

const get = async (path, options) => {
  const response = await fetch(`${here}${path}`, { redirect: 'manual', ...options });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};
const post = (path, body) =>
  get(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

before(async () => {
  running = await npmStart();
  assert.equal(running.end, 'ready', running.printed());
});
after(() => {
  if (running) kill(running.child, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('it prints the addresses and the demo accounts', async () => {
  const printed = running.printed();
  for (const path of ['/', '/admin/', '/api/v1', '/api/docs', '/api/openapi.json']) assert.ok(printed.includes(`${here}${path}`), path);
  const { items } = JSON.parse((await get('/api/v1/demo/accounts')).text);
  assert.ok(items.length > 5);
  for (const account of items) assert.ok(printed.includes(account.name), account.name);
});

test('each address answers', async () => {
  for (const path of ['/', '/admin/', '/admin/projects', '/api/docs/']) {
    const { status, type } = await get(path);
    assert.deepEqual([path, status, type.split(';')[0]], [path, 200, 'text/html']);
  }
  const { openapi, paths } = JSON.parse((await get('/api/openapi.json')).text);
  assert.match(openapi, /^3\.1/);
  assert.ok(Object.keys(paths).length > 20);
});

test('a demo account logs in', async () => {
  const { status, text } = await post('/sessions/demo', { account: 'platform' });
  assert.equal(status, 201, text);
  session = JSON.parse(text);
});

test('a second one on the same port says so', async () => {
  const second = await npmStart();
  assert.equal(second.end, 1);
  assert.match(second.printed(), new RegExp(`Port ${port} is in use`));
});

test('Ctrl-C ends it cleanly and leaves nothing behind', async () => {
  assert.equal(await ctrlC(running), 0, running.printed());
  assert.match(running.printed(), /stopped; the data is kept/);
  for (const one of [port, port + 1]) assert.ok(await portFree(one), `${one} is still taken`);
  // Other tests begin with this district instead of filling one of their own.
  if (process.env.KEEP_FILLED) cpSync(folder, process.env.KEEP_FILLED, { recursive: true });
});

test('it is up again soon, with its data', async () => {
  const first = running.ms;
  running = await npmStart();
  assert.equal(running.end, 'ready', running.printed());
  // 8 seconds on a quiet machine; on any machine far less than filling the district takes.
  assert.ok(running.ms < first / 2, `it took ${running.ms} ms, and ${first} ms the first time`);
  const { status, text } = await post('/sessions/refresh', { refreshToken: session.refreshToken });
  assert.equal(status, 201, text);
  assert.equal(JSON.parse(text).me.accountId, session.me.accountId);
  assert.equal(await ctrlC(running), 0);
});
