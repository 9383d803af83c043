import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Entity } from 'typeorm';
import { engines } from '../../../test/support/engines.js';
import { openKit, type OpenKit } from '../../../test/support/open-kit.js';
import { createTables, Db, insert, Int, Pk, select, Str, Table } from '../db/index.js';
import { Jobs } from '../jobs/index.js';
import {
  Consumers,
  OnOutbox,
  Outbox,
  OutboxHousekeeping,
  OutboxMessage,
  OutboxRunner,
  OutboxSignal,
  OutboxWatch,
  type Delivery,
  type Topic,
} from './index.js';

declare module './topics.js' {
  interface Topics {
    'test.made': { n: number };
    'test.also': { n: number };
    'test.fragile': { n: number };
    'test.call': { n: number };
    'test.chain': { n: number };
    'test.nobody': { n: number };
  }
}

@Entity('effect')
class Effect {
  @Pk() id!: number;
  @Str(20) by!: string;
  @Int() n!: number;
}
const schema = { entities: [Effect], migrations: [createTables(9, 'effect', [new Table('effect').pk().str('by', 20).int('n')])] };

@Injectable()
class Consumer {
  failures = 0;
  calls: Delivery[] = [];
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  @OnOutbox(['test.made', 'test.also'])
  async count(payload: { n: number }): Promise<void> {
    await insert(this.db.em, Effect, { by: 'count', n: payload.n });
    await sleep(Math.random() * 3);
  }

  @OnOutbox('test.made')
  async second(payload: { n: number }): Promise<void> {
    await insert(this.db.em, Effect, { by: 'second', n: payload.n });
  }

  @OnOutbox('test.fragile')
  async fragile(payload: { n: number }, delivery: Delivery): Promise<void> {
    this.calls.push(delivery);
    await insert(this.db.em, Effect, { by: 'fragile', n: payload.n });
    if (this.failures-- > 0) throw new Error('not now');
  }

  @OnOutbox('test.call', { effect: 'outside' })
  async call(_: unknown, delivery: Delivery): Promise<void> {
    this.calls.push(delivery);
    if (this.failures-- > 0) throw new Error('line is busy');
  }

  @OnOutbox('test.chain')
  async chain(payload: { n: number }): Promise<void> {
    if (payload.n > 0) await this.outbox.add('test.chain', { n: payload.n - 1 });
    await insert(this.db.em, Effect, { by: 'chain', n: payload.n });
  }
}

describe.each(engines)('the outbox on %s', (engine) => {
  let kit: OpenKit;
  let outbox: Outbox;
  let runner: OutboxRunner;
  let consumer: Consumer;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    kit = await openKit(engine, { ...schema, providers: [Consumer] });
    [outbox, runner, consumer] = [kit.get(Outbox), kit.get(OutboxRunner), kit.get(Consumer)];
  });
  afterAll(() => kit.close());
  afterEach(async () => {
    await runner.stop();
    await kit.tx.run(async (em) => {
      await em.deleteAll(Effect);
      await em.deleteAll(OutboxMessage);
    });
    await kit.clock.reset();
    Object.assign(consumer, { failures: 0, calls: [] });
  });

  const add = (topic: Extract<Topic, `test.${string}`>, n = 0, options = {}) => kit.tx.run(() => outbox.add(topic, { n }, options));
  const effects = async (by: string) => (await kit.db.em.find(Effect, { where: { by }, order: { n: 'ASC' } })).map((e) => e.n);
  const messages = () => kit.db.em.find(OutboxMessage, { order: { id: 'ASC' } });
  const states = async () => (await messages()).map((m) => m.state);

  it('hands a message to each consumer of its topic', async () => {
    await add('test.made', 1);
    await add('test.also', 2);
    expect(await runner.drain()).toBe(3);
    expect([await effects('count'), await effects('second')]).toEqual([[1, 2], [1]]);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(await runner.drain()).toBe(0);
  });

  it('keeps no message of a transaction that is undone, and needs one', async () => {
    const run = kit.tx.run(async () => {
      await outbox.add('test.made', { n: 1 });
      throw new Error('no');
    });
    await expect(run).rejects.toThrow('no');
    await expect(outbox.add('test.made', { n: 1 })).rejects.toThrow('transaction');
    expect(await messages()).toEqual([]);
  });

  it('counts a message that nobody takes as sent, and keeps it only for its key', async () => {
    await add('test.nobody');
    expect(await states()).toEqual([]);
    await add('test.nobody', 1, { key: 'once' });
    expect(await states()).toEqual(['sent']);
  });

  it('adds a message of one key once, whoever adds it at the same time', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => add('test.also', n, { key: 'slot:7' })));
    await add('test.made', 99, { key: 'slot:7' });
    expect((await messages()).filter((m) => m.topic === 'test.also')).toHaveLength(1);
    await runner.drain();
    expect(await effects('count')).toHaveLength(2);
  });

  it('waits until the domain time has come', async () => {
    await add('test.made', 5, { at: new Date(kit.clock.now().getTime() + 60 * 60_000) });
    expect(await runner.drain()).toBe(0);
    await kit.clock.advance(61);
    expect(await runner.drain()).toBe(2);
  });

  it('has its effect exactly once with several runners at work', async () => {
    const count = 60;
    for (let n = 0; n < count; n++) await add('test.also', n);
    const beside = new OutboxRunner(kit.db, kit.tx, kit.clock, kit.get(Consumers), new OutboxSignal());
    const runners = [runner, beside];
    // On SQLite only one process writes; on MariaDB a second one is opened.
    const second = engine === 'mariadb' ? await openKit(engine, { ...schema, providers: [Consumer], on: kit.settings }) : undefined;
    if (second) runners.push(second.get(OutboxRunner));
    const handled = await Promise.all(runners.map((r) => r.drain()));
    await second?.close();
    expect(handled.reduce((a, b) => a + b)).toBe(count);
    expect(await effects('count')).toEqual(Array.from({ length: count }, (_, n) => n));
    expect(handled.filter((n) => n > 0).length).toBeGreaterThan(1);
  });

  it('has its effect once when a lease runs out in the middle and another runner takes over', async () => {
    await add('test.also', 1);
    const [claimed] = await runner['claim'](await runner['due']());
    await kit.tx.run((em) => em.updateAll(OutboxMessage, { claimedUntil: new Date(0) }));
    const other = new OutboxRunner(kit.db, kit.tx, kit.clock, kit.get(Consumers), new OutboxSignal());
    const [taken] = await other['claim'](await other['due']());
    expect(taken).toMatchObject({ id: claimed!.id, attempts: 2 });
    await Promise.all([runner['handle'](claimed!), other['handle'](taken!), other['handle'](taken!)]);
    expect(await effects('count')).toEqual([1]);
    expect(await states()).toEqual(['sent']);
  });

  it('undoes the effect of a consumer that throws, and tries again later', async () => {
    consumer.failures = 2;
    await add('test.fragile', 3);
    for (let i = 0; i < 3; i++) {
      await runner.drain();
      await kit.clock.advance(1);
    }
    expect(consumer.calls.map((c) => c.attempt)).toEqual([1, 2, 3]);
    expect(await effects('fragile')).toEqual([3]);
    expect(await messages()).toMatchObject([{ state: 'sent', attempts: 3, lastError: null }]);
  });

  it('gives up visibly after ten attempts, without holding up others', async () => {
    consumer.failures = 99;
    await add('test.fragile', 1);
    await add('test.also', 2);
    for (let i = 0; i < 12; i++) {
      await runner.drain();
      await kit.clock.advance(90);
    }
    expect(consumer.calls).toHaveLength(10);
    expect([await effects('fragile'), await effects('count')]).toEqual([[], [2]]);
    expect(await messages()).toMatchObject([{ state: 'failed', attempts: 10, lastError: 'Error: not now' }, { state: 'sent' }]);
    expect(await outbox.stuck()).toEqual({ failed: 1, overdue: 0 });
  });

  it('shows what nobody has handled for ten minutes', async () => {
    expect(await outbox.stuck()).toEqual({ failed: 0, overdue: 0 });
    await add('test.made', 1);
    const longAgo = new Date(kit.clock.wall().getTime() - 11 * 60_000);
    await kit.tx.run((em) => em.updateAll(OutboxMessage, { availableAt: longAgo, createdAt: longAgo }));
    expect(await outbox.stuck()).toEqual({ failed: 0, overdue: 2 });
  });

  it('tells messages of consumers that this release does not have apart, and counts no further than it must', async () => {
    const longAgo = new Date(kit.clock.wall().getTime() - 60 * 60_000);
    const row = { topic: 'test.made', payload: {}, state: 'pending', attempts: 0, availableAt: longAgo, createdAt: longAgo } as const;
    const put = (name: string, count: number) =>
      kit.tx.run((em) =>
        em.insert(
          OutboxMessage,
          Array.from({ length: count }, () => ({ ...row, consumer: name })),
        ),
      );
    await put('Renamed.count', 2);
    await put('Gone.second', 1);
    expect(await outbox.stuck()).toEqual({ failed: 0, overdue: 0 });
    expect(await outbox.orphans()).toEqual([
      { consumer: 'Gone.second', messages: 1 },
      { consumer: 'Renamed.count', messages: 2 },
    ]);
    await put('Consumer.count', 1001);
    expect(await outbox.stuck()).toEqual({ failed: 0, overdue: 1000 });
    expect(await outbox.orphans()).toHaveLength(2);

    const said = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    await kit.get(OutboxWatch).nameOrphans();
    await kit.get(OutboxWatch).look();
    const lines = said.mock.calls.map(([line]) => String(line));
    said.mockRestore();
    expect(lines).toEqual([
      '1 messages wait for Gone.second, which this release does not have',
      '2 messages wait for Renamed.count, which this release does not have',
      '1000 messages have been waiting for more than ten minutes, 0 were given up',
    ]);
  });

  it('calls the outside world without a transaction, again when it fails', async () => {
    consumer.failures = 1;
    await add('test.call');
    await runner.drain();
    expect(await states()).toEqual(['pending']);
    await kit.clock.advance(1);
    await runner.drain();
    expect(consumer.calls.map((c) => c.attempt)).toEqual([1, 2]);
    expect(await states()).toEqual(['sent']);
  });

  it('works in the background, woken by the commit, and handles what consumers add', async () => {
    runner.start();
    await add('test.chain', 3);
    for (let i = 0; i < 100 && (await effects('chain')).length < 4; i++) await sleep(20);
    expect(await effects('chain')).toEqual([0, 1, 2, 3]);
    await runner.stop();
    await add('test.chain', 0);
    await sleep(100);
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent', 'pending']);
  });

  it('refuses to drain inside a transaction', async () => {
    await expect(kit.tx.run(() => runner.drain())).rejects.toThrow('inside a transaction');
  });

  it('forgets sent messages after thirty days', async () => {
    await add('test.nobody', 0, { key: 'kept' });
    await add('test.made', 1, { at: new Date('2099-01-01T00:00:00Z') });
    await kit.tx.run((em) => em.updateAll(OutboxMessage, { createdAt: new Date(kit.clock.wall().getTime() - 31 * 86_400_000) }));
    expect(await kit.get(Jobs).runDue()).toBe(1);
    expect(await states()).toEqual(['pending', 'pending']);
  });

  it('forgets many of them a thousand at a time, by a key', async () => {
    const createdAt = new Date(kit.clock.wall().getTime() - 31 * 86_400_000);
    const row = { topic: 'test.made', consumer: '', payload: {}, state: 'sent', attempts: 1, availableAt: createdAt, createdAt } as const;
    for (let i = 0; i < 3; i++)
      await kit.tx.run((em) =>
        em.insert(
          OutboxMessage,
          Array.from({ length: 700 }, () => ({ ...row })),
        ),
      );
    const runs = jest.spyOn(kit.tx, 'run');
    expect(await kit.get(OutboxHousekeeping).purge()).toBe(2100);
    expect(runs).toHaveBeenCalledTimes(3);
    runs.mockRestore();
    expect(await messages()).toEqual([]);
    if (engine === 'mariadb') return;
    const sql = "EXPLAIN QUERY PLAN SELECT id FROM outbox_message WHERE state = 'sent' AND createdAt < ? LIMIT 1000";
    expect(JSON.stringify(await select(kit.db.em, sql, [createdAt]))).toContain('state=? AND createdAt<?');
  });
});
