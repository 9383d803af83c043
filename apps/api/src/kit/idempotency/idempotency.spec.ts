import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Entity } from 'typeorm';
import { engines } from '../../../test/support/engines.js';
import { openKit, type OpenKit } from '../../../test/support/open-kit.js';
import { createTables, insert, Int, Pk, Table } from '../db/index.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { Idempotency } from './idempotency.js';

@Entity('spent')
class Spent {
  @Pk() id!: number;
  @Int() points!: number;
}
const schema = { entities: [Spent], migrations: [createTables(9, 'spent', [new Table('spent').pk().int('points')])] };

describe.each(engines)('idempotency on %s', (engine) => {
  let kit: OpenKit;
  let once: Idempotency['once'];
  beforeAll(async () => {
    kit = await openKit(engine, schema);
    const idempotency = kit.get(Idempotency);
    once = idempotency.once.bind(idempotency);
  });
  afterAll(() => kit.close());
  afterEach(() =>
    kit.tx.run(async (em) => {
      await em.deleteAll(Spent);
      await em.deleteAll(IdempotencyKey);
    }),
  );

  const spend = (points = 5) =>
    kit.tx.run(async (em) => {
      const id = await insert(em, Spent, { points });
      await sleep(5);
      return { status: 201, body: { id, 文: '好', at: '2026-03-05T00:00:00.000Z', list: [1, null] } };
    });
  const spent = () => kit.db.em.count(Spent);
  const keys = () => kit.db.em.count(IdempotencyKey);

  it('of 20 identical calls at once: one effect, 20 equal answers', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => once('k1', 7, 'redeemReward', 'h', () => spend())));
    expect(await spent()).toBe(1);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 201, body: { 文: '好', list: [1, null] } });
  });

  it('without the key the same 20 calls have 20 effects', async () => {
    await Promise.all(Array.from({ length: 20 }, () => spend()));
    expect(await spent()).toBe(20);
  });

  it('keeps callers, operations and keys apart, case too', async () => {
    for (const [key, account, op] of [
      ['k', 1, 'a'],
      ['k', 2, 'a'],
      ['k', 1, 'b'],
      ['K', 1, 'a'],
      ['k ', 1, 'a'],
    ] as const)
      await once(key, account, op, 'h', () => spend());
    expect(await spent()).toBe(5);
  });

  it('refuses the key for something else', async () => {
    await once('k2', 7, 'signUp', 'one', () => spend());
    await expect(once('k2', 7, 'signUp', 'two', () => spend())).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const mixed = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => once('k3', 7, 'signUp', `h${i % 2}`, () => spend())));
    expect(mixed.filter((r) => r.status === 'fulfilled')).toHaveLength(5);
    expect(await spent()).toBe(2);
  });

  it('keeps nothing of a failure, so that the same key can succeed later', async () => {
    const fail = () => spend().then(() => Promise.reject(new Error('out of stock')));
    await expect(once('k4', 7, 'redeemReward', 'h', fail)).rejects.toThrow('out of stock');
    expect([await spent(), await keys()]).toEqual([0, 0]);
    expect(await once('k4', 7, 'redeemReward', 'h', () => spend())).toMatchObject({ status: 201 });
    expect(await spent()).toBe(1);
  });

  it('lets the next one work when the first of many fails', async () => {
    let calls = 0;
    const work = () => (++calls <= 2 ? spend().then(() => Promise.reject(new Error('first two fail'))) : spend());
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => once('k5', 7, 'redeemReward', 'h', work)));
    expect(results.filter((r) => r.status === 'rejected')).toHaveLength(2);
    expect(await spent()).toBe(1);
  });

  it('keeps answers of every JSON kind', async () => {
    for (const body of [{}, [], [1, 2], { done: true }, null]) {
      const key = randomUUID();
      await once(key, 7, 'x', 'h', async () => ({ status: 200, body }));
      expect(await once<unknown>(key, 7, 'x', 'h', () => Promise.reject(new Error('not again')))).toEqual({ status: 200, body });
    }
  });

  it('refuses keys that are empty or too long, and an open transaction', async () => {
    for (const key of ['', 'x'.repeat(65)])
      await expect(once(key, 7, 'x', 'h', () => spend())).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(kit.tx.run(() => once('k', 7, 'x', 'h', () => spend()))).rejects.toThrow('begins the transaction');
  });

  it('forgets keys after 48 hours', async () => {
    await once('old', 7, 'x', 'h', () => spend());
    await kit.tx.run((em) => em.updateAll(IdempotencyKey, { createdAt: new Date(Date.now() - 49 * 3_600_000) }));
    await once('new', 7, 'x', 'h', () => spend());
    expect(await kit.get(Idempotency).purge()).toBe(1);
    expect((await kit.db.em.find(IdempotencyKey)).map((k) => k.key)).toEqual(['new']);
  });
});
