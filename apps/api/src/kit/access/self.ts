import { Injectable } from '@nestjs/common';
import type { SqlValue } from '../db/sql.js';
import type { Condition } from '../db/condition.js';
import type { Actor } from './actor.js';

/**
 * All accounts and volunteers that are the same person as the actor 同一人, or the child or guardian on the person's record. The actor's own
 * are not repeated.
 */
export interface Self {
  readonly accountIds: readonly number[];
  readonly volunteerIds: readonly number[];
}

const nobodyElse: Self = { accountIds: [], volunteerIds: [] };

/** Finds who else is the actor. The module that knows people registers how. */
@Injectable()
export class Selves {
  private find: (accountId: number) => Promise<Self> = async () => nobodyElse;

  register(find: (accountId: number) => Promise<Self>): void {
    this.find = find;
  }

  /** The actor with `self`. Only staff decide about others, so that nothing is read for other people. */
  async complete(actor: Actor | null): Promise<Actor | null> {
    if (actor === null || actor.grants.length === 0) return actor;
    return { ...actor, self: await this.find(actor.accountId) };
  }
}

const accountsOf = (actor: Actor): number[] => [actor.accountId, ...(actor.self?.accountIds ?? [])];
const volunteersOf = (actor: Actor): number[] => [
  ...(actor.volunteerId === null ? [] : [actor.volunteerId]),
  ...(actor.self?.volunteerIds ?? []),
];

/** Whether this account is the actor's, or of the same person. */
export const isSameAccount = (actor: Actor, accountId: number | null): boolean =>
  accountId !== null && accountsOf(actor).includes(accountId);
/** Whether this volunteer is the actor, under whatever account, or the child or guardian on the actor's record. */
export const isSameVolunteer = (actor: Actor, volunteerId: number | null): boolean =>
  volunteerId !== null && volunteersOf(actor).includes(volunteerId);

const isNoneOf = (column: string, ids: readonly SqlValue[]): Condition =>
  ids.length === 0
    ? { sql: '1 = 1', params: [] }
    : { sql: `(${column} IS NULL OR ${column} NOT IN (${ids.map(() => '?').join()}))`, params: ids };
/** `!isSameAccount` as a condition on a column. */
export const otherAccount = (actor: Actor, column: string): Condition => isNoneOf(column, accountsOf(actor));
/** `!isSameVolunteer` as a condition on a column. */
export const otherVolunteer = (actor: Actor, column: string): Condition => isNoneOf(column, volunteersOf(actor));
