import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from '@zhiyuanhong/contracts/client';
import { createApp, type AppShape } from '../../src/create-app.js';
import { Clock } from '../../src/kit/clock/index.js';
import type { Engine } from '../../src/kit/db/index.js';
import { Jobs } from '../../src/kit/jobs/index.js';
import { readSettings, type Settings } from '../../src/settings.js';
import { actorOf, tokensOf, type TestActor } from './actors.js';
import { answered, clientOver, headersOf, payloadOf, type Ask } from './client.js';
import { emptyPlace, freshPlace, type TestPlace } from './place.js';

/** Thursday, 5 March 2026, 9:00 in Shanghai: the day of 学雷锋. */
export const TEST_NOW = '2026-03-05T01:00:00.000Z';

export interface TestAppOptions {
  /** MariaDB when TEST_DATABASE_URL names a server, else embedded. For both: `describe.each(engines)`. */
  readonly engine?: Engine;
  /** Environment variables in addition to those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another contract with other capabilities. */
  readonly shape?: AppShape;
  /** Database and data folder, kept at the end; when absent, a fresh place that is removed at the end. */
  readonly place?: TestPlace;
}

/** Domain time that stands still until the test moves it. Tokens and rate limits use real time. */
export class TestClock {
  private at = new Date(TEST_NOW).getTime();

  constructor(clock: Clock) {
    // The demo clock is still added to it.
    clock.now = () => new Date(this.at + clock.ahead * 60_000);
  }

  set(at: Date | string): void {
    this.at = new Date(at).getTime();
  }

  advance(minutes: number): void {
    this.at += minutes * 60_000;
  }
}

export class TestApp {
  readonly clock: TestClock;
  private readonly tokens;
  private open?: NestFastifyApplication;

  constructor(
    app: NestFastifyApplication,
    readonly settings: Settings,
    private readonly remove: () => Promise<void>,
  ) {
    this.open = app;
    this.clock = new TestClock(app.get(Clock));
    this.tokens = tokensOf(settings);
  }

  get app(): NestFastifyApplication {
    return this.open!;
  }

  /** One exchange in this process, through the whole HTTP stack. */
  readonly ask: Ask = async (method, path, asked = {}) => {
    const response = await this.app.inject({ method: method as 'GET', url: path, headers: headersOf(asked), payload: payloadOf(asked) });
    return answered(response.statusCode, response.headers as Record<string, string>, response.body);
  };

  token(actor: TestActor): string {
    return this.tokens.issue(actorOf(actor)).accessToken;
  }

  /** A typed client of somebody with these roles, or of nobody. */
  as(actor?: TestActor): Client {
    return clientOver(this.ask, actor && this.token(actor));
  }

  /** A typed client with the token of a real login. */
  withToken(token: string): Client {
    return clientOver(this.ask, token);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  /** Delivers outbox messages and runs all jobs until nothing is due. */
  async drain(): Promise<number> {
    return this.get(Jobs).runDue();
  }

  async close(): Promise<void> {
    await this.open?.close();
    // Sockets and ports of the worker remember the hooks of the specs that made them, and these the test's variables: a closed application
    // would stay in memory until the worker ends.
    this.open = undefined;
    await this.remove();
  }
}

/** The real application on a fresh, migrated database, called in this process. */
export async function startTestApp({ engine, env = {}, shape, place: given }: TestAppOptions = {}): Promise<TestApp> {
  const place = given ?? (await (shape ? emptyPlace : freshPlace)(engine));
  const base = { LOG_LEVEL: 'silent', SERVE_FRONTENDS: 'false', RUNNERS: 'false', RATE_LIMITS: 'false', CHECK_ANSWERS: 'true' };
  const settings = readSettings({ ...base, ...place.env, ...env });
  const remove = async (): Promise<void> => {
    if (!given) await place.remove();
  };
  try {
    return new TestApp(await createApp(settings, shape), settings, remove);
  } catch (error) {
    await remove();
    throw error;
  }
}
