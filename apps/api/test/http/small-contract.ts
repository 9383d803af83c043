import { Controller, Module } from '@nestjs/common';
import { endpoint, IdText, line } from '@zhiyuanhong/contracts';
import { z } from 'zod';
import type { AppShape } from '../../src/create-app.js';
import { capability } from '../../src/kit/capability/index.js';
import { Clock } from '../../src/kit/clock/index.js';
import { Db, Tx } from '../../src/kit/db/index.js';
import { handlerDecorator, type AnswerOf, type CallOf } from '../../src/kit/endpoint/index.js';
import { AppError } from '../../src/kit/errors/index.js';

const Note = z.object({
  id: z.int(),
  title: z.string(),
  by: z.int().nullable(),
  kind: z.discriminatedUnion('k', [z.object({ k: z.literal('a'), n: z.int() }), z.object({ k: z.literal('b'), s: z.string() })]),
});

/** A small contract with which every part of the kit can be tested. */
export const smallContract = {
  readNote: endpoint({
    operationId: 'readNote',
    method: 'GET',
    path: '/notes/:noteId',
    summary: 'Read',
    tags: ['note'],
    audience: 'public',
    errors: ['NOT_FOUND'],
    params: z.object({ noteId: IdText }),
    query: z.object({ shout: z.enum(['true', 'false']).default('false') }),
    response: Note,
  }),
  writeNote: endpoint({
    operationId: 'writeNote',
    method: 'POST',
    path: '/notes',
    summary: 'Write',
    tags: ['note'],
    audience: 'account',
    errors: [],
    idempotent: true,
    status: 201,
    body: z.strictObject({ title: line(20), stars: z.int().min(1).max(5).optional() }),
    response: Note,
  }),
  looseNote: endpoint({
    operationId: 'looseNote',
    method: 'PUT',
    path: '/notes/:noteId',
    summary: 'Replace',
    tags: ['note'],
    audience: ['organiser', 'volunteer'],
    errors: [],
    bodyLimit: 1000,
    params: z.object({ noteId: IdText }),
    body: z.object({ title: z.string() }),
    response: z.object({ title: z.string(), keys: z.array(z.string()), ip: z.string() }),
  }),
  bindNotes: endpoint({
    operationId: 'bindNotes',
    method: 'POST',
    path: '/bound-notes',
    summary: 'Write much',
    tags: ['note'],
    audience: ['organiser'],
    errors: [],
    bodyLimit: 15 * 1024 * 1024,
    body: z.object({ text: z.string() }),
    response: z.object({ length: z.int() }),
  }),
  awaitNote: endpoint({
    operationId: 'awaitNote',
    method: 'GET',
    path: '/awaited-note',
    summary: 'Wait',
    tags: ['note'],
    audience: 'public',
    errors: [],
    response: z.object({ waited: z.boolean() }),
  }),
  countNotes: endpoint({
    operationId: 'countNotes',
    method: 'GET',
    path: '/note-count',
    summary: 'Count',
    tags: ['note'],
    audience: 'account',
    errors: [],
    rateLimit: { limit: 3, seconds: 60 },
    response: z.object({ writes: z.int() }),
  }),
  breakThings: endpoint({
    operationId: 'breakThings',
    method: 'POST',
    path: '/break',
    summary: 'Break',
    tags: ['note'],
    audience: 'public',
    errors: [],
    body: z.object({ how: z.enum(['throw', 'wrong answer', 'database', 'reject']) }),
    response: z.object({ fine: z.boolean() }),
  }),
};
type Small = typeof smallContract;
const Handle = handlerDecorator(smallContract);

@Controller()
export class NoteController {
  writes = 0;
  /** Told of each call that waits; answers when it may end. */
  onWait: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly tx: Tx,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @Handle('readNote')
  async readNote({ params, query, actor }: CallOf<Small['readNote']>): Promise<AnswerOf<Small['readNote']>> {
    if (params.noteId === 404) throw new AppError('NOT_FOUND', { what: 'wish' });
    const secret = { hidden: 'not declared' };
    return {
      id: params.noteId,
      title: query.shout === 'true' ? 'NOTE' : 'note',
      by: actor?.accountId ?? null,
      kind: { k: 'a', n: 1 },
      ...secret,
    };
  }

  @Handle('writeNote')
  async writeNote({ body, actor }: CallOf<Small['writeNote']>): Promise<AnswerOf<Small['writeNote']>> {
    return this.tx.run(async (em) => {
      this.writes += 1;
      await em.insert('demo_clock', { id: 100 + this.writes, offsetMinutes: 0 });
      if (body.title === 'refused') throw new AppError('STATE_CHANGED', { state: 'cancelled', of: 'project' });
      return { id: this.writes, title: body.title, by: actor.accountId, kind: { k: 'b', s: this.clock.now().toISOString() } };
    });
  }

  @Handle('looseNote')
  async looseNote({ body, ip }: CallOf<Small['looseNote']>): Promise<AnswerOf<Small['looseNote']>> {
    return { title: body.title, keys: Object.keys(body), ip };
  }

  @Handle('bindNotes')
  async bindNotes({ body }: CallOf<Small['bindNotes']>): Promise<AnswerOf<Small['bindNotes']>> {
    return { length: body.text.length };
  }

  @Handle('awaitNote')
  async awaitNote(): Promise<AnswerOf<Small['awaitNote']>> {
    await this.onWait();
    return { waited: true };
  }

  @Handle('countNotes')
  async countNotes(): Promise<AnswerOf<Small['countNotes']>> {
    const [row] = (await this.db.em.query('SELECT COUNT(*) AS n FROM demo_clock WHERE id > 100')) as { n: number | string }[];
    return { writes: Number(row?.n) };
  }

  @Handle('breakThings')
  async breakThings({ body }: CallOf<Small['breakThings']>): Promise<AnswerOf<Small['breakThings']>> {
    if (body.how === 'wrong answer') return { fine: 'yes' } as never;
    if (body.how === 'database') await this.db.em.query(`SELECT * FROM missing_table WHERE phone = '13800001111'`);
    if (body.how === 'reject') throw 'a string' as unknown;
    throw new Error('secret detail');
  }
}

@Module({ controllers: [NoteController] })
class NoteModule {}

export const smallShape: AppShape = { contract: smallContract, capabilities: [capability({ module: NoteModule })], migrations: [] };
