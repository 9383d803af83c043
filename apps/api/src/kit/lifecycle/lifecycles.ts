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

/** An entity with a life-cycle. */
export interface Stateful<S extends string = string> {
  id: number;
  state: S;
}

export interface Move<L extends Lifecycle, E extends Stateful<StateOf<L>>> {
  readonly entity: new () => E;
  readonly id: number;
  readonly action: ActionOf<L>;
  /** The actor's relations to the record, which the use case has found out. */
  readonly relations: ReadonlySet<WhoOf<L>>;
  /** Null for the system. */
  readonly actor: AuditActor;
  readonly reason?: string | null;
  /** Columns that change together with the state. */
  readonly patch?: Partial<Omit<E, 'id' | 'state'>>;
  /** Region, organisation and details for the audit trail. */
  readonly audit?: {
    readonly regionCode?: string | null;
    readonly organisationId?: number | null;
    readonly data?: Record<string, unknown>;
  };
}

export interface Birth<L extends Lifecycle, E extends Stateful<StateOf<L>>> {
  readonly entity: new () => E;
  readonly birth: BirthOf<L>;
  /** The first state, where the birth allows several. */
  readonly to?: StateOf<L>;
  readonly row: Partial<Omit<E, 'id' | 'state'>>;
  /**
   * Decides the first state after the row has been inserted: its unique key keeps others from deciding at the same time. `patch` is written
   * with the state.
   */
  readonly settle?: () => Promise<{ readonly to: StateOf<L>; readonly patch?: Partial<Omit<E, 'id' | 'state'>> }>;
  /** Null for the system. */
  readonly actor: AuditActor;
  readonly reason?: string | null;
  readonly audit?: Move<L, E>['audit'];
  /** True: no outbox message. */
  readonly quiet?: boolean;
}

/** Payload of the outbox topic `<life-cycle>.<birth>`, e.g. `order.place`. */
export type BirthMade<L extends Lifecycle = Lifecycle, B extends BirthOf<L> = BirthOf<L>> = {
  readonly id: number;
  readonly to: L['births'][B][number] & StateOf<L>;
  /** Null for the system. */
  readonly actorAccountId: number | null;
};

/** Payload of the outbox topic `<life-cycle>.<action>`, e.g. `project.approve`. */
export type TransitionMade<L extends Lifecycle = Lifecycle, A extends ActionOf<L> = ActionOf<L>> = {
  readonly id: number;
  readonly from: L['transitions'][A]['from'][number] & StateOf<L>;
  readonly to: L['transitions'][A]['to'] & StateOf<L>;
  /** Null for the system. */
  readonly actorAccountId: number | null;
  readonly reason: string | null;
};

/** A life-cycle has the name of its kind of record, which is also the name of its table of words. */
const named = (table: Lifecycle) => table.name as Subject & WordTable;

/** Creates records and moves them along their life-cycles 生命周期, whose tables are in the contracts. */
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
   * Takes one action on one record, with audit entry and outbox message, all or nothing. Returns the new state.
   * @throws AppError NOT_FOUND, FORBIDDEN (not with these relations), REASON_REQUIRED, ACTION_NOT_PERMITTED (not in this state),
   * STATE_CHANGED (somebody else changed it first)
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
   * Inserts a record in its first state with audit entry and outbox message, in the open transaction. Returns its id.
   * @throws an error that `isDuplicateKey` recognises
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

/** Actions that somebody with these relations may take on a record in this state; sent with the record, and drawn as buttons. */
export const actionsFor = <L extends Lifecycle>(table: L, state: StateOf<L>, relations: Iterable<WhoOf<L>>): ActionOf<L>[] =>
  permittedActions(table, state, relations);

/** Whether the error says that somebody or another process has changed the record first, so that a job has nothing left to do with it. */
export const hasMovedOn = (error: unknown): boolean => isAppError(error, 'STATE_CHANGED', 'ACTION_NOT_PERMITTED');
