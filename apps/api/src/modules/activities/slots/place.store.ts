import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { affected, holdOrMake, Tx } from '../../../kit/db/index.js';
import { SlotPlace } from '../projects/project.entity.js';
import { VolunteerAgenda } from '../sign-ups/sign-up.entity.js';

/**
 * Conditional writes to the places 名额 of a post in a slot. Each is one statement that checks and takes at once, in the open transaction,
 * and returns whether it did.
 */
@Injectable()
export class PlaceStore {
  constructor(private readonly tx: Tx) {}

  find(slotId: number, postId: number): Promise<SlotPlace | null> {
    return this.em.findOneBy(SlotPlace, { slotId, postId });
  }

  take(slotId: number, postId: number): Promise<boolean> {
    return this.write('taken = taken + 1', 'signUpOpen = 1 AND taken < headcount', slotId, postId);
  }

  /** Joins the waiting list of a full place. Returns the position, or null when a place is free, the list is full, or sign-up is closed. */
  async queue(slotId: number, postId: number, limitFactor: number): Promise<number | null> {
    const free = 'signUpOpen = 1 AND taken >= headcount AND waiting < headcount * ?';
    const joined = await this.write('waiting = waiting + 1, lastPosition = lastPosition + 1', free, slotId, postId, [limitFactor]);
    return joined ? (await this.find(slotId, postId))!.lastPosition : null;
  }

  /** Gives a free place to somebody from the waiting list. */
  promote(slotId: number, postId: number): Promise<boolean> {
    return this.write('taken = taken + 1, waiting = waiting - 1', 'signUpOpen = 1 AND taken < headcount AND waiting > 0', slotId, postId);
  }

  giveBack(slotId: number, postId: number): Promise<boolean> {
    return this.write('taken = taken - 1', 'taken > 0', slotId, postId);
  }

  leaveQueue(slotId: number, postId: number): Promise<boolean> {
    return this.write('waiting = waiting - 1', 'waiting > 0', slotId, postId);
  }

  /**
   * Locks the volunteer's agenda until the transaction ends. Every change of sign-ups does this before it looks for clashes, so that the
   * second of two at once sees what the first did.
   */
  async holdAgenda(volunteerId: number): Promise<void> {
    await holdOrMake(this.em, VolunteerAgenda, { volunteerId });
  }

  private async write(change: string, condition: string, slotId: number, postId: number, params: readonly number[] = []): Promise<boolean> {
    const sql = `UPDATE slot_place SET ${change} WHERE slotId = ? AND postId = ? AND ${condition}`;
    return (await affected(this.em, sql, [slotId, postId, ...params])) === 1;
  }

  private get em(): EntityManager {
    if (!this.tx.em) throw new Error('Places are written inside a transaction');
    return this.tx.em;
  }
}
