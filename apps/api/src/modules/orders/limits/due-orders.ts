import { Injectable } from '@nestjs/common';
import { disputeWaits } from '@zhiyuanhong/contracts/states';
import { In, LessThanOrEqual } from 'typeorm';
import { District } from '../../../district.js';
import { Clock, HOUR_MS } from '../../../kit/clock/index.js';
import { Db, Tx } from '../../../kit/db/index.js';
import { DueJob } from '../../../kit/jobs/index.js';
import { hasMovedOn } from '../../../kit/lifecycle/index.js';
import { OnOutbox } from '../../../kit/outbox/index.js';
import { AttendanceReader, DutyRecords, type DutyKind } from '../../attendance/index.js';
import { AsRecorded } from '../serving/as-recorded.js';
import { expiresAt, untaken } from '../core/limits.js';
import { Escalations } from './escalations.js';
import { OrderMoves, type OrderAction } from '../order-moves.js';
import { Order } from '../order.entity.js';
import { OrderStore } from '../order.store.js';

const AT_ONCE = 100;
const SYSTEM = ['system'] as const;

interface Moved {
  readonly id: number;
  readonly actorAccountId: number | null;
}

/** Moves orders on when time has passed. It may run twice and in several processes: each order is locked and checked again. */
@Injectable()
export class DueOrders {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly store: OrderStore,
    private readonly moves: OrderMoves,
    private readonly escalations: Escalations,
    private readonly reader: AttendanceReader,
    private readonly records: DutyRecords,
    private readonly recorded: AsRecorded,
  ) {}

  /** Tells the next region level about passed limits. */
  @DueJob('orders.escalate', { everySeconds: 15 })
  async escalate(now: Date): Promise<number> {
    const due = await this.db.em.find(Order, {
      where: { nextEscalationAt: LessThanOrEqual(now) },
      order: { nextEscalationAt: 'ASC' },
      select: { id: true },
      take: AT_ONCE,
    });
    let raised = 0;
    for (const { id } of due)
      raised += await this.tx.run(async (em) => this.escalations.raise(em, await this.store.hold(em, id), this.clock.now()));
    return raised;
  }

  /** Expires orders whose appointed time has long passed without a service. */
  @DueJob('orders.expire', { everySeconds: 60 })
  async expire(now: Date): Promise<number> {
    const { expireHours, unservedExpireHours } = this.district.orders;
    const appointedBefore = (hours: number) => LessThanOrEqual(new Date(now.getTime() - hours * HOUR_MS));
    const due = await this.db.em.find(Order, {
      where: [
        { state: In([...untaken]), appointedAt: appointedBefore(expireHours) },
        { state: 'dispatched', appointedAt: appointedBefore(unservedExpireHours) },
      ],
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    let done = 0;
    for (const order of due) done += await this.move(order, 'expire', expiresAt(order, this.district.orders) ?? now);
    return done;
  }

  /** Closes orders that were not rated in time. */
  @DueJob('orders.close', { everySeconds: 60 })
  async close(now: Date): Promise<number> {
    const due = await this.db.em.find(Order, {
      where: { state: 'settled', dueAt: LessThanOrEqual(now) },
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    let done = 0;
    for (const order of due) done += await this.move(order, 'close', order.dueAt ?? now);
    return done;
  }

  /** Ends the service when its record was closed automatically, with the same end. */
  @OnOutbox('attendance.autoClose')
  async closedByItself({ id }: Moved): Promise<void> {
    const duty = await this.reader.dutyOf(id);
    if (duty?.kind !== 'order') return;
    await this.tx.run(async (em) => {
      const order = await this.store.hold(em, duty.dutyId);
      const record = (await this.reader.byDuties('order', [order.id])).get(order.id);
      if (order.state !== 'serving' || !record?.checkOutAt) return;
      const at = record.checkOutAt;
      await this.moves.move(order, 'finishAutomatically', { relations: SYSTEM, actor: null, patch: { finishedAt: at }, at });
    });
  }

  /** Pays the record that counts after a decision about a correction that was made after the settlement. */
  @OnOutbox(['attendance.approve', 'attendance.reject'])
  async decided({ id, actorAccountId }: Moved): Promise<void> {
    await this.payIfSettled(await this.reader.dutyOf(id), actorAccountId);
  }

  /** Restores the order after times confirmed by phone were rejected: earlier scans count again. */
  @OnOutbox('attendance.reject')
  async rejected({ id }: Moved): Promise<void> {
    const duty = await this.reader.dutyOf(id);
    if (duty?.kind === 'order') await this.tx.run(async (em) => this.recorded.restore(em, await this.store.hold(em, duty.dutyId)));
  }

  /** Pays a settled order after the dispute that delayed it was dismissed, or the next level upheld the answer. */
  @OnOutbox(['dispute.dismiss', 'dispute.uphold'])
  async dismissed({ id, actorAccountId }: Moved): Promise<void> {
    await this.payIfSettled(await this.reader.dutyOfDispute(id), actorAccountId);
  }

  /** Pays the record of a settled order, if it is unpaid and has no open dispute. */
  private async payIfSettled(duty: { kind: DutyKind; dutyId: number } | null, actorAccountId: number | null): Promise<void> {
    if (duty?.kind !== 'order') return;
    await this.tx.run(async (em) => {
      const { id: orderId, settledAt } = await this.store.hold(em, duty.dutyId);
      const record = (await this.reader.byDuties('order', [orderId])).get(orderId);
      if (settledAt === null || record?.state !== 'ended' || (record.dispute && disputeWaits(record.dispute.state))) return;
      const by = actorAccountId === null ? null : { accountId: actorAccountId };
      const { minutes: servedMinutes } = await this.records.confirm(em, 'order', orderId, by);
      await em.update(Order, { id: orderId }, { servedMinutes });
    });
  }

  private async move(order: Order, action: OrderAction, at: Date): Promise<number> {
    try {
      // With the state that was read: an order taken by a volunteer meanwhile waits longer.
      await this.moves.move(order, action, { relations: SYSTEM, actor: null, at, seen: order.state });
      return 1;
    } catch (error) {
      // Somebody or another process has moved the order meanwhile.
      if (hasMovedOn(error)) return 0;
      throw error;
    }
  }
}
