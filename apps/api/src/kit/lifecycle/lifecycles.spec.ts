import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { lifecycle } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { engines } from '../../../test/support/engines.js';
import { openKit, type OpenKit } from '../../../test/support/open-kit.js';
import { Audit, AuditEntry, inRequest } from '../audit/index.js';
import { createTables, insert, Int, isDuplicateKey, Pk, Str, Table, UniqueKey } from '../db/index.js';
import { OnOutbox, Outbox, OutboxMessage } from '../outbox/index.js';
import { actionsFor, Lifecycles } from './lifecycles.js';

const paperStates = lifecycle({
  name: 'paper',
  states: ['draft', 'review', 'public', 'gone'],
  births: { write: ['draft'], post: ['review', 'public'] },
  ends: ['gone', 'public'],
  actors: ['owner', 'reviewer', 'system'],
  transitions: {
    submit: { from: ['draft'], to: 'review', who: ['owner'] },
    approve: { from: ['review'], to: 'public', who: ['reviewer'] },
    refuse: { from: ['review'], to: 'draft', who: ['reviewer'], reason: true },
    drop: { from: ['draft', 'review', 'public'], to: 'gone', who: ['owner', 'system'] },
  },
});

declare module '../outbox/topics.js' {
  interface Topics {
    'paper.write': { id: number };
    'paper.post': { id: number };
    'paper.submit': { id: number };
    'paper.approve': { id: number };
    'paper.refuse': { id: number };
    'paper.drop': { id: number };
  }
}

/** A consumer, because messages without one leave no row. */
@Injectable()
class Reader {
  @OnOutbox(['paper.write', 'paper.post', 'paper.submit', 'paper.approve', 'paper.refuse', 'paper.drop'])
  async read(): Promise<void> {}
}

@Entity('paper')
@UniqueKey('title')
class Paper {
  @Pk() id!: number;
  @Str(20, { nullable: true }) title!: string | null;
  @Str(10) state!: 'draft' | 'review' | 'public' | 'gone';
  @Int({ default: 0 }) reviews!: number;
}
const schema = {
  entities: [Paper],
  migrations: [
    createTables(9, 'paper', [
      new Table('paper').pk().str('title', 20, { nullable: true }).str('state', 10).int('reviews', { default: 0 }).unique('title'),
    ]),
  ],
};

describe.each(engines)('life-cycles on %s', (engine) => {
  let kit: OpenKit;
  let lifecycles: Lifecycles;
  beforeAll(async () => {
    kit = await openKit(engine, { ...schema, providers: [Reader] });
    lifecycles = kit.get(Lifecycles);
  });
  afterAll(() => kit.close());

  const paper = (state: Paper['state']) => kit.tx.run((em) => insert(em, Paper, { state }));
  const owner = { accountId: 7, name: '王女士' };
  const mine = { entity: Paper, relations: new Set(['owner'] as const), actor: owner };
  const review = { entity: Paper, relations: new Set(['reviewer'] as const), actor: { accountId: 8 } };
  const stateOf = async (id: number) => (await kit.db.em.findOneByOrFail(Paper, { id })).state;
  const tracesOf = async (id: number) => [
    await kit.db.em.countBy(AuditEntry, { subject: 'paper', subjectId: id }),
    (await kit.db.em.find(OutboxMessage)).filter((m) => (m.payload as { id: number }).id === id).length,
  ];

  it('moves the record and leaves one audit line and one message', async () => {
    const id = await paper('review');
    const move = {
      ...review,
      id,
      action: 'refuse',
      reason: ' 缺少安全预案 ',
      patch: { reviews: 1 },
      audit: { regionCode: '150603', organisationId: 3, data: { round: 1 } },
    } as const;
    expect(await inRequest('req-1', () => lifecycles.transition(paperStates, move))).toBe('draft');
    expect(await kit.db.em.findOneBy(Paper, { id })).toEqual({ id, title: null, state: 'draft', reviews: 1 });
    expect(await kit.db.em.findOneByOrFail(AuditEntry, { subject: 'paper', subjectId: id })).toMatchObject({
      actorAccountId: 8,
      actorName: '',
      action: 'paper.refuse',
      regionCode: '150603',
      organisationId: 3,
      reason: '缺少安全预案',
      data: { from: 'review', to: 'draft', round: 1 },
      requestId: 'req-1',
    });
    expect(await kit.db.em.findOneByOrFail(OutboxMessage, { topic: 'paper.refuse' })).toMatchObject({
      payload: { id, from: 'review', to: 'draft', actorAccountId: 8, reason: '缺少安全预案' },
    });
  });

  it('lets a record begin with one audit line and one message', async () => {
    const row = { title: '一', reviews: 2 };
    const audit = { regionCode: '150603', organisationId: 3, data: { pages: 4 } };
    const born = { entity: Paper, birth: 'write', row, actor: owner, audit } as const;
    const id = await inRequest('req-2', () => kit.tx.run(() => lifecycles.create(paperStates, born)));
    expect(await kit.db.em.findOneBy(Paper, { id })).toEqual({ id, state: 'draft', ...row });
    expect(await kit.db.em.findBy(AuditEntry, { subject: 'paper', subjectId: id })).toMatchObject([
      {
        actorAccountId: 7,
        actorName: '王女士',
        action: 'paper.write',
        regionCode: '150603',
        organisationId: 3,
        reason: null,
        data: { to: 'draft', pages: 4 },
        requestId: 'req-2',
      },
    ]);
    expect(await kit.db.em.findBy(OutboxMessage, { topic: 'paper.write' })).toMatchObject([
      { payload: { id, to: 'draft', actorAccountId: 7 } },
    ]);
    const again = kit.tx.run(() => lifecycles.create(paperStates, born).catch((error: unknown) => isDuplicateKey(error)));
    expect([await again, await tracesOf(id)]).toEqual([true, [1, 1]]);
  });

  it('settles the state of a new record once it stands under its key, and is undone with what that throws', async () => {
    const post = (over: object) =>
      kit.tx.run(() => lifecycles.create(paperStates, { entity: Paper, birth: 'post', row: {}, actor: null, ...over }));
    const id = await post({ settle: async () => ({ to: 'public', patch: { reviews: 3 } }), quiet: true });
    expect(await kit.db.em.findOneBy(Paper, { id })).toMatchObject({ state: 'public', reviews: 3 });
    expect(await tracesOf(id)).toEqual([1, 0]);
    expect(await stateOf(await post({ to: 'public' }))).toBe('public');
    const before = await kit.db.em.count(Paper);
    await expect(post({ settle: () => Promise.reject(new Error('full')) })).rejects.toThrow('full');
    await expect(post({ settle: async () => ({ to: 'gone' }) })).rejects.toThrow('does not begin as gone');
    await expect(post({ to: 'gone' })).rejects.toThrow('does not begin as gone');
    await expect(post({})).rejects.toThrow('does not say in which state');
    expect(await kit.db.em.count(Paper)).toBe(before);
    const outside = lifecycles.create(paperStates, { entity: Paper, birth: 'write', row: {}, actor: null });
    await expect(outside).rejects.toThrow('belongs into a transaction');
  });

  it('lets exactly one of many through', async () => {
    const id = await paper('draft');
    const all = await Promise.allSettled(
      Array.from({ length: 12 }, () => lifecycles.transition(paperStates, { ...mine, id, action: 'submit' })),
    );
    expect(all.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    for (const r of all)
      if (r.status === 'rejected') expect(['STATE_CHANGED', 'ACTION_NOT_PERMITTED']).toContain((r.reason as { code: string }).code);
    expect(await tracesOf(id)).toEqual([1, 1]);
  });

  if (engine === 'mariadb')
    it('answers STATE_CHANGED with the state at hand when somebody was faster after the look', async () => {
      const id = await paper('draft');
      const slow = new Lifecycles(kit.tx, kit.get(Audit), kit.get(Outbox), []);
      const look = slow['stateOf'].bind(slow);
      let first = true;
      slow['stateOf'] = async (...args) => {
        const state = await look(...args);
        if (first) await ((first = false), kit.tx.outside(() => lifecycles.transition(paperStates, { ...mine, id, action: 'submit' })));
        return state as never;
      };
      await expect(slow.transition(paperStates, { ...mine, id, action: 'drop' })).rejects.toMatchObject({
        code: 'STATE_CHANGED',
        params: { state: 'review', of: 'paper' },
      });
      expect(await tracesOf(id)).toEqual([1, 1]);
    });

  it('refuses what the table does not allow, and leaves nothing', async () => {
    const id = await paper('public');
    const refused = (move: Parameters<typeof lifecycles.transition<typeof paperStates, Paper>>[1]) =>
      lifecycles.transition(paperStates, move).then(
        () => 'done',
        (e: { code: string }) => e.code,
      );
    expect(await refused({ ...mine, id, action: 'submit' })).toBe('ACTION_NOT_PERMITTED');
    expect(await refused({ ...mine, id, action: 'approve' })).toBe('FORBIDDEN');
    expect(await refused({ ...review, id, action: 'refuse', reason: '  ' })).toBe('REASON_REQUIRED');
    expect(await refused({ ...mine, id: 99999, action: 'drop' })).toBe('NOT_FOUND');
    await expect(lifecycles.transition(paperStates, { ...mine, id, action: 'fly' as never })).rejects.toThrow('no action fly');
    expect([await stateOf(id), await tracesOf(id)]).toEqual(['public', [0, 0]]);
  });

  it('is undone with the transaction around it', async () => {
    const id = await paper('draft');
    const run = kit.tx.run(async () => {
      await lifecycles.transition(paperStates, { ...mine, id, action: 'drop' });
      throw new Error('later');
    });
    await expect(run).rejects.toThrow('later');
    expect([await stateOf(id), await tracesOf(id)]).toEqual(['draft', [0, 0]]);
  });

  it('does not start with a table that is not sound', () => {
    const broken = {
      ...paperStates,
      transitions: { ...paperStates.transitions, approve: { from: ['review'], to: 'nowhere', who: ['nobody'] } },
    };
    expect(() => new Lifecycles(kit.tx, kit.get(Audit), kit.get(Outbox), [broken])).toThrow(
      /unknown state nowhere[^]*unknown actor nobody/,
    );
  });

  it('writes no audit line outside of a transaction, and changes none', async () => {
    const line = { actor: null, action: 'x', subject: 'paper', subjectId: 1 };
    await expect(kit.get(Audit).write(line)).rejects.toThrow('transaction');
    await kit.tx.run(() => kit.get(Audit).write(line));
    await expect(kit.tx.run((em) => em.update(AuditEntry, { action: 'x' }, { action: 'y' }))).rejects.toThrow('append-only');
    await expect(kit.tx.run((em) => em.delete(AuditEntry, { action: 'x' }))).rejects.toThrow('append-only');
  });

  it('tells which buttons to draw', () => {
    expect(actionsFor(paperStates, 'review', ['reviewer'])).toEqual(['approve', 'refuse']);
    expect(actionsFor(paperStates, 'review', ['owner'])).toEqual(['drop']);
    expect(actionsFor(paperStates, 'gone', ['owner', 'reviewer'])).toEqual([]);
  });
});
