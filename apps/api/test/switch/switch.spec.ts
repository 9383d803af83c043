import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SchedulerRegistry } from '@nestjs/schedule';
import { contract, moduleOfOperation, roles, type OperationId } from '@zhiyuanhong/contracts';
import type { Grant } from '../../src/kit/access/index.js';
import { Capabilities } from '../../src/kit/capability/index.js';
import { affected, Tx } from '../../src/kit/db/index.js';
import { Jobs } from '../../src/kit/jobs/index.js';
import { EnsureTeams } from '../../src/modules/teams/ensure-teams.js';
import { Teams } from '../../src/modules/teams/index.js';
import { actorOf, startTestApp, type TestApp } from '../support/index.js';
import { jobsOf, operationsOf, switched } from './expected.js';
import { Switching } from './switching.js';

const operations = Object.values(contract);
/** An actor to whom every endpoint is open. */
const everybody = actorOf({
  accountId: 1,
  volunteerId: 1,
  grants: roles.flatMap((role): Grant[] => (role === 'volunteer' ? [] : [{ role, scope: { kind: 'all' } }])),
});

describe('a district that has switched a module off', () => {
  let app: TestApp;
  let switches: Switching;
  beforeAll(async () => {
    app = await startTestApp();
    switches = new Switching(app);
  });
  afterEach(() => switches.restore());
  afterAll(() => app?.close());

  const answerOf = async (operationId: OperationId) => {
    const { method, path } = contract[operationId];
    const { body } = await app.ask(method, `/api/v1${path.replace(/:\w+/g, '999999')}`, { token: app.token(everybody) });
    return body as { code?: string; params?: unknown };
  };

  test('each module that is built is looked at here', () => {
    const hangs = Object.values(moduleOfOperation).filter((code) => code !== null);
    expect([...new Set(hangs)].sort()).toEqual([...switched].sort());
  });

  test.each(switched)('%s: its endpoints are closed, those of others are not', async (off) => {
    switches.off(off);
    const closed: string[] = [];
    for (const { operationId } of operations) {
      const { code, params } = await answerOf(operationId);
      if (code !== 'MODULE_OFF') continue;
      expect(params).toEqual({ module: off });
      closed.push(operationId);
    }
    expect(closed.sort()).toEqual([...operationsOf[off]].sort());
  });

  test('whoever may not come in anyway is not told of the switch', async () => {
    switches.off('projects');
    expect(await app.ask('GET', '/api/v1/projects')).toMatchObject({ status: 401, body: { code: 'NOT_LOGGED_IN' } });
    const token = app.token(actorOf({ accountId: 1, volunteerId: 1 }));
    expect(await app.ask('GET', '/api/v1/projects', { token })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  test.each(switched)('%s: its capabilities are off, those of others are on', (off) => {
    const { all } = app.get(Capabilities);
    expect(app.get(Capabilities).on).toHaveLength(all.length);
    switches.off(off);
    expect(app.get(Capabilities).on).toEqual(all.filter(({ code }) => code !== off));
  });

  test.each(switched)('%s: its jobs do not run, those of others do', async (off) => {
    const running = async (): Promise<string[]> => {
      app.get(Jobs).start();
      const names = app.get(SchedulerRegistry).getIntervals();
      await app.get(Jobs).stop();
      return names.sort();
    };
    const all = await running();
    expect(all).toEqual(expect.arrayContaining([...jobsOf[off]]));
    switches.off(off);
    expect(await running()).toEqual(all.filter((name) => !(jobsOf[off] as readonly string[]).includes(name)));
  });

  test('orders: no teams come about when a process starts', async () => {
    const teams = async () => (await app.get(Teams).all()).length;
    await app.get(Tx).run((em) => affected(em, 'DELETE FROM team'));
    switches.off('orders');
    await app.get(EnsureTeams).onApplicationBootstrap();
    expect(await teams()).toBe(0);
    switches.restore();
    await app.get(EnsureTeams).onApplicationBootstrap();
    expect(await teams()).toBe(7);
  });
});
