import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort, untilUp } from './net.mjs';
import { fromRoot, root } from './root.mjs';
import { start, stop, tail } from './run.mjs';

/**
 * Starts the built WeChat stand-in (demo only) and the built API, which migrates and seeds, and waits until it is ready. Logs go to
 * DATA_DIR/logs; lines that are no log records (progress of the API) also to `onLine`.
 * @param {object} options
 * @param {number} [options.port] of the API; any free one when absent
 * @param {string} options.dataDir folder of the embedded database, created if needed
 * @param {string} [options.databaseUrl] mysql://… instead of the embedded database
 * @param {string} [options.publicUrl] address for QR codes; http://localhost:PORT when absent
 * @param {Record<string, string>} [options.env] further settings of the API (config/env.example)
 * @param {(line: string) => void} [options.onLine]
 * @returns {Promise<{url: string, port: number, standinUrl?: string, env: object, ended: Promise<unknown>, stop: () => Promise<void>}>}
 */
export async function startStack({ port, dataDir, databaseUrl, publicUrl, env: more = {}, onLine = () => {} }) {
  const mode = more.APP_MODE ?? process.env.APP_MODE ?? 'demo';
  port ??= await freePort();
  const data = resolve(root, dataDir);
  mkdirSync(join(data, 'logs'), { recursive: true });
  const url = `http://localhost:${port}`;
  const filled = databaseUrl || mode !== 'demo' ? () => {} : filling(data, onLine);
  const children = [];
  const stopAll = async () => {
    // The API is stopped first, because it may still call WeChat while it ends.
    for (const child of children.toReversed()) await stop(child, 15_000);
  };
  const server = (name, script, env, address) => {
    const child = serve(name, script, env, data, onLine);
    children.push(child);
    return untilUp(address, { failed: child.ended }).catch((error) => {
      throw new Error(`${name} did not start: ${error.message}\n${child.printed()}\n(all of it: ${child.log})`);
    });
  };

  try {
    const standin = mode === 'demo' ? await startStandin(port, server) : undefined;
    const standinUrl = standin?.url;
    const env = {
      PORT: String(port),
      DATA_DIR: data,
      PUBLIC_URL: publicUrl ?? url,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...(standinUrl && { WECHAT_BASE_URL: standinUrl, SEED: 'demo' }),
      ...more,
    };
    await Promise.all([server('API', 'apps/api/dist/main.js', env, `${url}/readyz`), standin?.ready]);
    filled();
    return { url, port, standinUrl, env, ended: Promise.race(children.map((child) => child.ended)), stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/**
 * Marks a new embedded database until its first start is complete. After an interrupted start it is half filled and of no use, so the next
 * start begins again.
 */
function filling(data, onLine) {
  const mark = join(data, 'filling');
  const files = readdirSync(data).filter((file) => /^(zhiyuanhong\.sqlite|ledger-roots)/.test(file));
  if (existsSync(mark)) {
    onLine('the last start was interrupted while it filled the database; beginning anew');
    for (const file of files) rmSync(join(data, file));
  } else if (files.length === 0) writeFileSync(mark, '');
  return () => rmSync(mark, { force: true });
}

async function startStandin(apiPort, server) {
  const port = Number(process.env.WECHAT_STANDIN_PORT) || (await freePort(apiPort + 1));
  const url = `http://127.0.0.1:${port}`;
  const env = { WECHAT_STANDIN_PORT: String(port), HOST: '127.0.0.1' };
  return { url, ready: server('WeChat stand-in', 'apps/wechat-standin/dist/main.js', env, `${url}/healthz`) };
}

/** Starts a server; its output goes to a log file, and the last lines can be had for an error message. */
function serve(name, script, env, data, onLine) {
  const child = start(process.execPath, ['--enable-source-maps', fromRoot(script)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.log = join(data, 'logs', `${name.toLowerCase().replace(/\W+/g, '-')}.log`);
  const file = createWriteStream(child.log, { flags: 'a' });
  let last = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      file.write(`${line}\n`);
      last = [...last.slice(-39), line];
      // Errors come by stderr and are shown when the start fails.
      if (stream === child.stdout && !line.startsWith('{')) onLine(line);
    });
  }
  child.printed = () => tail(last.join('\n'));
  return child;
}
