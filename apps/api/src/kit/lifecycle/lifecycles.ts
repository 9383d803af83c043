import { Injectable } from '@nestjs/common';
import type { Subject, WordTable } from '@zhiyuanhong/contracts';
import {
  lifecycleFaults,
  permittedActions,
  type ActionOf,
  type BirthOf,
  type Lifecycle,
  type StateOf,
  type Transition,
  type WhoOf,
} from '@zhiyuanhong/contracts/states';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { Audit, type AuditActor } from '../audit/index.js';
import { insert, Tx } from '../db/index.js';
import { AppError, isAppError } from '../errors/index.js';
import { Outbox, type Topic, type Topics } from '../outbox/index.js';

/** An entity that moves along a life-cycle. */
export interface Stateful<S extends string = string> {
  id: number;
  state: S;
}

export interface Move<L extends Lifecycle, E extends Stateful<StateOf<L>>> {
  readonly entity: new () => E;
  readonly id: number;
  readonly action: ActionOf<L>;
  /** What the actor is to this record, found out by the use case. */
  readonly relations: ReadonlySet<WhoOf<L>>;
  /** Null is the system. */
  readonly actor: AuditActor;
  readonly reason?: string | null;
  /** Columns that change with the state. */
  readonly patch?: Partial<Omit<E, 'id' | 'state'>>;
  /** Where the record belongs, and details, for the audit trail. */
  readonly audit?: {
    readonly regionCode?: string | null;
    readonly organisationId?: number | null;
    readonly data?: Record<string, unknown>;
  };
}

export interface Birth<L extends Lifecycle, E extends Stateful<StateOf<L>>> {
  readonly entity: new () => E;
  readonly birth: BirthOf<L>;
  /** The state that it begins in, where the birth knows several. */
  readonly to?: StateOf<L>;
  readonly row: Partial<Omit<E, 'id' | 'state'>>;
  /**
   * Decides the state once the row stands under its unique key, which keeps others from deciding at the same time; what it answers
   * beside is written with it.
   */
  readonly settle?: () => Promise<{ readonly to: StateOf<L>; readonly patch?: Partial<Omit<E, 'id' | 'state'>> }>;
  /** Null is the system. */
  readonly actor: AuditActor;
  readonly reason?: string | null;
  readonly audit?: Move<L, E>['audit'];
  /** Consumers are not told. */
  readonly quiet?: boolean;
}

/** Payload of the outbox topic `<life-cycle>.<birth>`, `order.place`. */
export type BirthMade<L extends Lifecycle = Lifecycle, B extends BirthOf<L> = BirthOf<L>> = {
  readonly id: number;
  readonly to: L['births'][B][number] & StateOf<L>;
  /** Null: the system itself. */
  readonly actorAccountId: number | null;
};

/** Payload of the outbox topic `<life-cycle>.<action>`, `project.approve`. */
export type TransitionMade<L extends Lifecycle = Lifecycle, A extends ActionOf<L> = ActionOf<L>> = {
  readonly id: number;
  readonly from: L['transitions'][A]['from'][number] & StateOf<L>;
  readonly to: L['transitions'][A]['to'] & StateOf<L>;
  /** Null: the system itself. */
  readonly actorAccountId: number | null;
  readonly reason: string | null;
};

/** Every life-cycle has the name of its records, and a table of words under it. */
const named = (table: Lifecycle) => table.name as Subject & WordTable;

/** Lets records come to be and moves them along their life-cycles 生命周期. The tables stand in contracts. */
@Injectable()
export class Lifecycles {
  constructor(
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    tables: readonly Lifecycle[],
  ) {
    const faults = tables.flatMap(lifecycleFaults);
    if (faults.length > 0) throw new Error(`Life-cycles are not sound:\n${faults.join('\n')}`);
  }

  /**
   * Takes one action on one record, with its audit line and outbox message, all or nothing. Answers the new state.
   * @throws AppError NOT_FOUND, FORBIDDEN (not for these relations), REASON_REQUIRED, ACTION_NOT_PERMITTED (not in this state),
   * STATE_CHANGED (somebody else was faster)
   */
  async transition<L extends Lifecycle, E extends Stateful<StateOf<L>>>(table: L, move: Move<L, E>): Promise<StateOf<L>> {
    const step: Transition | undefined = table.transitions[move.action];
    if (!step) throw new Error(`${table.name} has no action ${move.action}`);
    if (!step.who.some((who) => move.relations.has(who as WhoOf<L>))) throw new AppError('FORBIDDEN');
    const reason = move.reason?.trim() || null;
    if (step.reason && !reason) throw new AppError('REASON_REQUIRED');
    return this.tx.run(async (em) => {
      const from = await this.stateOf(em, table, move);
      if (!step.from.includes(from)) throw new AppError('ACTION_NOT_PERMITTED', { action: move.action, state: from, of: named(table) });
      const to = step.to as StateOf<L>;
      const { affected } = await em
        .createQueryBuilder()
        .update(move.entity as new () => ObjectLiteral)
        .set({ ...move.patch, state: to })
        .where('id = :id AND state = :from', { id: move.id, from })
        .execute();
      if (affected !== 1) throw new AppError('STATE_CHANGED', { state: await this.stateOf(em, table, move), of: named(table) });
      const topic = `${table.name}.${move.action}` as Topic;
      const made = { id: move.id, from, to, actorAccountId: move.actor?.accountId ?? null, reason };
      await this.audit.write({
        actor: move.actor,
        action: topic,
        subject: table.name,
        subjectId: move.id,
        reason,
        ...move.audit,
        data: { from, to, ...move.audit?.data },
      });
      await this.outbox.add(topic, made as Topics[typeof topic]);
      return to;
    });
  }

  /**
   * Inserts a record in its first state, with its audit line and outbox message, in the open transaction. Answers its id.
   * @throws what `isDuplicateKey` recognises
   */
  async create<L extends Lifecycle, E extends Stateful<StateOf<L>>>(table: L, made: Birth<L, E>): Promise<number> {
    const { em } = this.tx;
    if (!em) throw new Error('Lifecycles.create belongs into a transaction');
    const { entity, birth, row, actor } = made;
    const states = (table.births[birth] ?? []) as readonly StateOf<L>[];
    const first = made.to ?? states[0];
    if (first === undefined || (made.to === undefined && !made.settle && states.length > 1))
      throw new Error(`${table.name}.${birth} does not say in which state it begins`);
    const id = await insert(em, entity as new () => ObjectLiteral, { ...row, state: first });
    const { to = first, patch } = (await made.settle?.()) ?? {};
    if (!states.includes(to)) throw new Error(`${table.name}.${birth} does not begin as ${to}`);
    if (to !== first || patch) await em.update(entity as new () => ObjectLiteral, { id }, { ...patch, state: to });
    const topic = `${table.name}.${birth}` as Topic;
    await this.audit.write({
      actor,
      action: topic,
      subject: table.name,
      subjectId: id,
      reason: made.reason ?? null,
      ...made.audit,
      data: { to, ...made.audit?.data },
    });
    const told: BirthMade<L> = { id, to, actorAccountId: actor?.accountId ?? null };
    if (!made.quiet) await this.outbox.add(topic, told as Topics[typeof topic]);
    return id;
  }

  private async stateOf<L extends Lifecycle, E extends Stateful<StateOf<L>>>(
    em: EntityManager,
    table: L,
    { entity, id }: Move<L, E>,
  ): Promise<StateOf<L>> {
    const row = await em
      .createQueryBuilder(entity as new () => ObjectLiteral, 'r')
      .select('r.state', 'state')
      .where('r.id = :id', { id })
      .getRawOne<{ state: StateOf<L> }>();
    if (!row) throw new AppError('NOT_FOUND', { what: named(table) });
    return row.state;
  }
}

/** Actions that somebody with these relations may take on a record in this state: sent with it, drawn as buttons. */
export const actionsFor = <L extends Lifecycle>(table: L, state: StateOf<L>, relations: Iterable<WhoOf<L>>): ActionOf<L>[] =>
  permittedActions(table, state, relations);

/** The record has moved on meanwhile, by somebody or by another process: for a job that came to move it, nothing is left to do. */
export const hasMovedOn = (error: unknown): boolean => isAppError(error, 'STATE_CHANGED', 'ACTION_NOT_PERMITTED');
