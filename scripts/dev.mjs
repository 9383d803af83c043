import './lib/node-version.mjs';
import { existsSync, mkdirSync, watch as watchFolder } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from './lib/build.mjs';
import { generate, lists } from './lib/generate.mjs';
import { install } from './lib/install.mjs';
import { freePort, untilUp } from './lib/net.mjs';
import { fromRoot, root } from './lib/root.mjs';
import { npm, start, stop } from './lib/run.mjs';
import { bold, dim, green, note, red, say, step, yellow } from './lib/say.mjs';
import { startStack } from './lib/stack.mjs';

// Watches all sources: contracts and API are compiled and the API restarted; both front-ends reload by themselves.
const children = [];
let stopping = 0;

function watch(name, colour, [command, args], { cwd, env } = {}) {
  const child = start(command, args, { cwd, env: { FORCE_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => say(`${colour(name.padEnd(9))} ${line}`));
  children.push(child);
  void child.ended.then((how) => stopping || quit(1, `${name} ended (${how})`));
  return child;
}

async function quit(code, why) {
  // npm passes Ctrl-C on, so one press arrives twice. A second press a while later ends this at once.
  if (stopping) return Date.now() - stopping > 1000 && process.exit(1);
  stopping = Date.now();
  if (why) say(red(why));
  await Promise.all(children.map((child) => stop(child, 10_000)));
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void quit(0));

const node = (...args) => [process.execPath, args];
const tsc = (folder) =>
  node(fromRoot('node_modules/typescript/bin/tsc'), '-p', fromRoot(folder, 'tsconfig.build.json'), '--watch', '--preserveWatchOutput');

/** Writes the generated files again when something in their folders changes. */
function regenerate() {
  let timer;
  const soon = (_, file) => {
    if (/\.gen\.|\.tmp$/.test(file ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        generate();
      } catch (error) {
        say(red(error.message));
      }
    }, 100);
  };
  for (const from of new Set(lists.map((list) => list.from))) watchFolder(fromRoot(from), { recursive: true }, soon);
}

try {
  const port = Number(process.env.PORT || 3000);
  await install();
  await build(['contracts', 'api', 'standin']);
  const [standin, admin, h5] = [await freePort(port + 1), await freePort(port + 10), await freePort(port + 20)];
  const data = resolve(root, process.env.DATA_DIR || '.data/dev');
  mkdirSync(data, { recursive: true });
  const api = `http://localhost:${port}`;
  // Filled before watching begins, because a change during the filling would restart the API.
  if (!existsSync(join(data, 'zhiyuanhong.sqlite')) || existsSync(join(data, 'filling'))) {
    await step('filling the demo district', async () => (await startStack({ port, dataDir: data, onLine: note })).stop());
  }

  regenerate();
  watch('contracts', dim, tsc('packages/contracts'));
  watch('api:tsc', dim, tsc('apps/api'));
  watch('wechat', yellow, node(fromRoot('apps/wechat-standin/dist/main.js')), { env: { WECHAT_STANDIN_PORT: String(standin) } });
  const apiEnv = {
    PORT: String(port),
    DATA_DIR: data,
    WECHAT_BASE_URL: `http://127.0.0.1:${standin}`,
    SEED: 'demo',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  };
  const server = watch(
    'api',
    green,
    node('--watch', '--watch-preserve-output', '--enable-source-maps', fromRoot('apps/api/dist/main.js')),
    { env: apiEnv },
  );
  await untilUp(`${api}/readyz`, { failed: server.ended });
  watch('admin', yellow, npm('run', 'dev', '-w', 'apps/admin', '--', '--port', String(admin), '--strictPort'), { env: { API_URL: api } });
  watch('h5', yellow, npm('run', 'dev:h5', '-w', 'apps/miniapp', '--', '--port', String(h5)), { env: { API_URL: api, CI: 'true' } });
  say(bold(`\n  API ${api}   console http://localhost:${admin}/admin/   H5 http://localhost:${h5}/\n`));
} catch (error) {
  await quit(1, error.message);
}
