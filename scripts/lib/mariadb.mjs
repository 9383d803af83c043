import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './net.mjs';
import { findMariaDb } from './programs.mjs';
import { fromRoot } from './root.mjs';
import { run, start, stop, tail } from './run.mjs';
import { scratchFolder } from './scratch.mjs';

/** Why no private MariaDB can be started here; undefined when it can. */
export function mariaDbMissing() {
  const { server, installer } = findMariaDb();
  return server && installer ? undefined : 'MariaDB server is not installed (Debian: apt-get install mariadb-server)';
}

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

/** The database's flags in docker-compose.yml, so that tests run with those of production. */
export function composeFlags() {
  const text = readFileSync(fromRoot('docker-compose.yml'), 'utf8');
  const [, command] = /^ {2}db:\n(?:.*\n)*? {4}command:\n((?: {6}[-#].*\n)+)/m.exec(text) ?? [];
  if (!command) throw new Error('docker-compose.yml: the service db has no list of flags under command');
  // ${NAME:-default} becomes its default.
  return [...command.matchAll(/^ {6}- (.+)$/gm)].map(([, flag]) => flag.replace(/\$\{\w+:-([^}]*)\}/g, '$1'));
}

/** The account that the image makes for MARIADB_USER: all rights in its own databases, none elsewhere. */
const ACCOUNT = 'zhiyuanhong';
const accountSql = (patterns) =>
  [
    `CREATE USER IF NOT EXISTS '${ACCOUNT}'@'%' IDENTIFIED BY '${ACCOUNT}';`,
    ...patterns.map((pattern) => `GRANT ALL PRIVILEGES ON \`${pattern}\`.* TO '${ACCOUNT}'@'%';`),
  ].join('\n');

/**
 * Starts a private MariaDB on a free loopback port, with the flags of docker-compose.yml, an account like that of its image, and an empty
 * data folder that is removed at the end. It needs no service and no special rights.
 * @param {{durable?: boolean, flags?: readonly string[]}} options `durable`: on disk and flushed at every commit as in production;
 * otherwise a crash of the machine may lose everything. `flags` come after all others and override them.
 * @returns {Promise<{port: number, url: (database?: string) => string, rootUrl: (database?: string) => string, stop: () => Promise<void>}>}
 */
export async function startMariaDb({ durable = false, flags = [] } = {}) {
  const missing = mariaDbMissing();
  if (missing) throw new Error(missing);
  const { server, installer } = findMariaDb();
  const { folder, remove } = scratchFolder('mariadb', { onDisk: durable });
  const data = join(folder, 'data');

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
  const accounts = join(folder, 'accounts.sql');
  writeFileSync(accounts, accountSql(['zhiyuanhong%', 'test\\_%', 'bench%']));
  const careless = ['--innodb-flush-log-at-trx-commit=0', '--sync-binlog=0', '--innodb-doublewrite=0'];
  const child = start(server, [
    '--no-defaults',
    `--datadir=${data}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    // Inside the folder, because the path of a socket may have at most 107 bytes.
    `--socket=${join(folder, 's')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--init-file=${accounts}`,
    ...composeFlags(),
    // Less memory than the default; the binary log is kept small.
    '--innodb-buffer-pool-size=256M',
    '--max-binlog-size=16M',
    '--binlog-expire-logs-seconds=60',
    ...asRoot(),
    ...(durable ? [] : careless),
    ...flags,
  ]);
  await untilReady(child);
  return {
    port,
    url: (database = '') => `mysql://${ACCOUNT}:${ACCOUNT}@127.0.0.1:${port}/${database}`,
    rootUrl: (database = '') => `mysql://root@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await stop(child, 30_000);
      remove();
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
