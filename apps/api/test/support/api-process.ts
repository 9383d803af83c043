import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Client } from '@zhiyuanhong/contracts/client';
import { repositoryRoot } from '../../src/paths.js';
import { readSettings } from '../../src/settings.js';
import { actorOf, tokensOf, type TestActor } from './actors.js';
import { askAt, clientOver, type Ask } from './client.js';

const START_MS = 60_000;

/** The built API in a process of its own. */
export class ApiProcess {
  readonly ask: Ask;

  constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
    /** Lines that it has logged so far. */
    readonly log: readonly string[],
  ) {
    this.ask = askAt(url);
  }

  token(actor: TestActor): string {
    return tokensOf(readSettings(this.env)).issue(actorOf(actor)).accessToken;
  }

  as(actor?: TestActor): Client {
    return clientOver(this.ask, actor && this.token(actor));
  }

  withToken(token: string): Client {
    return clientOver(this.ask, token);
  }

  /** Ends it with SIGTERM as an operator would, or with SIGKILL. Returns the exit code; null when it was killed. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const ended = new Promise<number | null>((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    return ended;
  }
}

/**
 * Starts `dist/main.js` (build first) on a free port. For several on one MariaDB, pass all of them the `env` of one `freshPlace()`, so that
 * they share the database and, through the data folder, the secrets.
 */
export async function startApiProcess(env: Readonly<Record<string, string>>): Promise<ApiProcess> {
  const own = { PORT: '0', HOST: '127.0.0.1', SERVE_FRONTENDS: 'false', RATE_LIMITS: 'false', LOG_LEVEL: 'info', ...env };
  const main = join(repositoryRoot, 'apps/api/dist/main.js');
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], ...own }, stdio: ['ignore', 'pipe', 'pipe'] });
  const log: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => fail('The API did not start in time'), START_MS);
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`${why}\n${log.slice(-30).join('\n')}`));
    };
    child.once('exit', (code) => fail(`The API ended with ${code}`));
    createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.push(line);
      const address = /Server listening at (http:\/\/[\d.:]+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return new ApiProcess(child, url, own, log);
}
