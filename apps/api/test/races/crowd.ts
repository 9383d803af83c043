import { ApiError, type Client } from '@zhiyuanhong/contracts/client';
import type { Actor } from '../../src/kit/access/index.js';
import type { Engine } from '../../src/kit/db/index.js';
import { askAt, clientOver, freshPlace, startApiProcess, startTestApp, type Ask, type TestApp } from '../support/index.js';

const DAY = 86_400_000;

/** Many phones at once over the network: on MariaDB against two API processes (build first), on SQLite against one. */
export class Crowd {
  private constructor(
    /** For preparing and checking; it shares database and secrets with the processes. */
    readonly app: TestApp,
    private readonly servers: readonly Ask[],
    readonly close: () => Promise<void>,
  ) {}

  static async gather(engine: Engine): Promise<Crowd> {
    const place = await freshPlace(engine);
    const app = await startTestApp({ place });
    app.clock.set(new Date());
    if (engine === 'sqlite') {
      await app.app.listen(0, '127.0.0.1');
      const close = async () => {
        await app.close();
        await place.remove();
      };
      return new Crowd(app, [askAt(await app.app.getUrl())], close);
    }
    const processes = await Promise.all([startApiProcess(place.env), startApiProcess(place.env)]);
    const close = async () => {
      await Promise.all(processes.map((one) => one.stop('SIGKILL')));
      await app.close();
      await place.remove();
    };
    return new Crowd(
      app,
      processes.map(({ ask }) => ask),
      close,
    );
  }

  /** The client of the i-th phone; phones are spread over the servers. */
  ask(i: number): Ask {
    return this.servers[i % this.servers.length]!;
  }
  as(i: number, actor?: Actor): Client {
    return clientOver(this.ask(i), actor && this.app.token(actor));
  }

  /** Makes so many calls at once; returns answers, and codes of refusals. */
  async atOnce<T>(times: number, one: (i: number) => Promise<T>): Promise<(T | string)[]> {
    const calls = Array.from({ length: times }, (_, i) =>
      one(i).catch((error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error))),
    );
    return Promise.all(calls);
  }

  /** A slot in `days` days; with 0, in a moment, so that check-in is open. */
  slot(days: number): { startsAt: string; endsAt: string } {
    const from = Date.now() + days * DAY + 600_000;
    return { startsAt: new Date(from).toISOString(), endsAt: new Date(from + 7_200_000).toISOString() };
  }
}

/** Number of each outcome; an answer counts as `done`. */
export function count(outcomes: readonly unknown[]): Record<string, number> {
  const words = outcomes.map((each) => (typeof each === 'string' ? each : 'done')).sort();
  return Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((each) => each === word).length]));
}
