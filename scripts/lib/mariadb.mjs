import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './net.mjs';
import { findMariaDb } from './programs.mjs';
import { run, start, stop, tail } from './run.mjs';

/** Why there is no private MariaDB to be had here, or undefined. */
export function mariaDbMissing() {
  const { server, installer } = findMariaDb();
  return server && installer ? undefined : 'MariaDB server is not installed (Debian: apt-get install mariadb-server)';
}

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

/**
 * A private MariaDB on a free loopback port, with an empty data folder that goes when it stops. It needs no service and no rights.
 * @param {{durable?: boolean}} options `durable` flushes at every commit as production does; off, a crash of the machine may lose commits
 * @returns {Promise<{port: number, url: (database?: string) => string, stop: () => Promise<void>}>}
 */
export async function startMariaDb({ durable = false } = {}) {
  const missing = mariaDbMissing();
  if (missing) throw new Error(missing);
  const { server, installer } = findMariaDb();
  const folder = mkdtempSync(join(tmpdir(), 'zyh-mariadb-'));
  const data = join(folder, 'data');
  const clean = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', clean);

  await run(
    installer,
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
      ...asRoot(),
    ],
    { name: 'mariadb-install' },
  );
  const port = await freePort();
  const careless = ['--innodb-flush-log-at-trx-commit=0', '--sync-binlog=0', '--innodb-doublewrite=0'];
  const child = start(server, [
    '--no-defaults',
    `--datadir=${data}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    // In the folder itself: the path of a socket may have 107 bytes at most.
    `--socket=${join(folder, 's')}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--default-time-zone=+00:00',
    '--max-connections=400',
    '--innodb-buffer-pool-size=256M',
    ...asRoot(),
    ...(durable ? [] : careless),
  ]);
  await untilReady(child);
  return {
    port,
    url: (database = '') => `mysql://root@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await stop(child, 30_000);
      clean();
      process.off('exit', clean);
    },
  };
}

async function untilReady(child) {
  let printed = '';
  const ready = new Promise((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      printed = `${printed}${text}`.slice(-8000);
      if (printed.includes('ready for connections')) resolve('ready');
    });
  });
  child.stdout.resume();
  const end = await Promise.race([ready, child.ended]);
  if (end !== 'ready') throw new Error(`MariaDB ended with ${end}\n${tail(printed)}`);
}
