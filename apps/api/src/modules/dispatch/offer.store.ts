import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { affected, Db, insert, select } from '../../kit/db/index.js';
import { DispatchOffer, DispatchRound } from './offer.entity.js';

/** Reads and writes offers, in the open transaction if there is one. */
@Injectable()
export class OfferStore {
  constructor(private readonly db: Db) {}

  byId(id: number): Promise<DispatchOffer | null> {
    return this.db.em.findOneBy(DispatchOffer, { id });
  }

  /** Oldest first. */
  ofOrder(orderId: number): Promise<DispatchOffer[]> {
    return this.db.em.find(DispatchOffer, { where: { orderId }, order: { id: 'ASC' } });
  }

  openOf(orderId: number): Promise<DispatchOffer[]> {
    return this.db.em.find(DispatchOffer, { where: { orderId, state: 'open' }, order: { id: 'ASC' } });
  }

  /** Number of open offers by order; orders without any are left out. */
  async openCounts(orderIds: readonly number[]): Promise<Map<number, number>> {
    if (orderIds.length === 0) return new Map();
    const rows = await select<{ orderId: number; n: number }>(
      this.db.em,
      `SELECT orderId, COUNT(*) AS n FROM dispatch_offer WHERE orderId IN (${orderIds.map(() => '?').join()}) AND state = 'open' GROUP BY orderId`,
      orderIds,
    );
    return new Map(rows.map(({ orderId, n }) => [orderId, Number(n)]));
  }

  /** A volunteer's offers: open ones first, by deadline; then the others, latest first. */
  async ofVolunteer(
    volunteerId: number,
    open: boolean | undefined,
    { page, pageSize }: { readonly page: number; readonly pageSize: number },
  ): Promise<{ offers: DispatchOffer[]; total: number }> {
    const find = this.db.em
      .createQueryBuilder(DispatchOffer, 'f')
      .where('f.volunteerId = :volunteerId', { volunteerId })
      .addSelect(`CASE WHEN f.state = 'open' THEN 0 ELSE 1 END`, 'over')
      .orderBy('over', 'ASC')
      .addOrderBy('f.id', 'DESC')
      .offset((page - 1) * pageSize)
      .limit(pageSize);
    if (open !== undefined) find.andWhere(open ? `f.state = 'open'` : `f.state <> 'open'`);
    const [offers, total] = await find.getManyAndCount();
    return { offers, total };
  }

  /** Number of offers that the volunteer can still answer. */
  async answerable(volunteerId: number, now: Date): Promise<number> {
    const [row] = await select<{ n: number }>(
      this.db.em,
      `SELECT COUNT(*) AS n FROM dispatch_offer WHERE volunteerId = ? AND state = 'open' AND answerBy > ?`,
      [volunteerId, now],
    );
    return Number(row?.n ?? 0);
  }

  /** Ids of orders with open offers whose deadline has passed. */
  async withLapsed(now: Date, limit: number): Promise<number[]> {
    const rows = await select<{ orderId: number }>(
      this.db.em,
      `SELECT DISTINCT orderId FROM dispatch_offer WHERE state = 'open' AND answerBy <= ? LIMIT ?`,
      [now, limit],
    );
    return rows.map(({ orderId }) => Number(orderId));
  }

  /** Ids of orders in the automatic mode that need a volunteer and have no open offer, those with the earliest limit first. */
  async toDispatch(now: Date, limit: number): Promise<number[]> {
    const rows = await select<{ id: number }>(
      this.db.em,
      `SELECT o.id FROM service_order o LEFT JOIN dispatch_round r ON r.orderId = o.id AND r.step = o.step
       WHERE o.state = 'accepted' AND o.automatic = 1 AND (r.orderId IS NULL OR r.lookAgainAt <= ?)
         AND NOT EXISTS (SELECT 1 FROM dispatch_offer f WHERE f.orderId = o.id AND f.state = 'open')
       ORDER BY o.dueAt, o.id LIMIT ?`,
      [now, limit],
    );
    return rows.map(({ id }) => Number(id));
  }

  /** Notes when to look again, because nobody was found. The order must be locked. */
  async lookAgain(em: EntityManager, row: DispatchRound): Promise<void> {
    const { orderId, step, lookAgainAt } = row;
    const known = await affected(em, 'UPDATE dispatch_round SET step = ?, lookAgainAt = ? WHERE orderId = ?', [step, lookAgainAt, orderId]);
    if (known === 0) await insert(em, DispatchRound, row);
  }
}
