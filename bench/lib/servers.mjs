import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { freePort, untilUp } from '../../scripts/lib/net.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { start, stop } from '../../scripts/lib/run.mjs';

const reportCpu = ['--import', pathToFileURL(fromRoot('bench/lib/report-cpu.mjs')).href];

/** A folder that is removed when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'zyh-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Settings of a measured API: those of production, except for what only a demo may do and what limits callers. The outbox and due jobs are
 * off, so that they do not disturb the measurement.
 */
export function apiSettings({ dataDir, databaseUrl = '' }) {
  mkdirSync(dataDir, { recursive: true });
  const measured = { CHECK_ANSWERS: 'false', RATE_LIMITS: 'false', RUNNERS: 'false', SERVE_FRONTENDS: 'false', LOG_LEVEL: 'info' };
  return { APP_MODE: 'demo', SEED: 'none', HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...measured };
}

/** The answer of a command of the API, see docs/commands.md. @throws when it failed */
export async function apiCommand(env, ...args) {
  const cli = fromRoot('apps/api/dist/cli.js');
  const child = start(process.execPath, [cli, ...args, '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [answer, said] = await Promise.all(
    [child.stdout, child.stderr].map(async (stream) => Buffer.concat(await stream.toArray()).toString()),
  );
  const code = await child.ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${said}${answer}`);
  return JSON.parse(answer);
}

/** Starts the built API in a process of its own. */
export const startApi = (env) => serve('apps/api/dist/main.js', '/readyz', env);

/** Starts a bare Fastify in a process of its own. `answer`: what its second route answers. */
export const startBareFastify = (answer) => serve('bench/lib/bare-fastify.mjs', '/empty', { ANSWER: JSON.stringify(answer) });

async function serve(script, ready, env) {
  const port = await freePort();
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'];
  const child = start(process.execPath, [...reportCpu, fromRoot(script)], { env: { ...env, PORT: String(port) }, stdio });
  let last = [];
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', (line) => (last = [...last.slice(-19), line]));
  const url = `http://127.0.0.1:${port}`;
  await untilUp(url + ready, { failed: child.ended, ms: 60_000 }).catch(async (error) => {
    await stop(child);
    throw new Error(`${script} did not start: ${error.message}\n${last.join('\n')}`);
  });
  return {
    url,
    /** CPU time of all threads since the start, in microseconds. */
    async cpu() {
      const answer = once(child, 'message');
      child.send('cpu');
      const [{ user, system }] = await answer;
      return user + system;
    },
    stop: () => stop(child),
  };
}
