import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { affected, Db } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { ServiceItem } from './service-item.entity.js';

/** Reads the menu for other modules, in the open transaction if there is one. */
@Injectable()
export class ServiceItems {
  constructor(private readonly db: Db) {}

  async byId(id: number): Promise<ServiceItem | null> {
    return this.db.em.findOneBy(ServiceItem, { id });
  }

  /** @throws NOT_FOUND */
  async require(id: number): Promise<ServiceItem> {
    const item = await this.byId(id);
    if (!item) throw new AppError('NOT_FOUND', { what: 'serviceItem' });
    return item;
  }

  /** By id, including items that are switched off; unknown ids are left out. */
  async byIds(ids: readonly number[]): Promise<Map<number, ServiceItem>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.em.findBy(ServiceItem, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The whole menu, or only what is offered. */
  async list(only: { readonly offered?: boolean } = {}): Promise<ServiceItem[]> {
    return this.db.em.find(ServiceItem, { where: only.offered === undefined ? {} : { offered: only.offered }, order: { id: 'ASC' } });
  }

  /** Counts an order, in the transaction that places it. */
  async countOrder(em: EntityManager, itemId: number): Promise<void> {
    await affected(em, 'UPDATE service_item SET orders = orders + 1 WHERE id = ?', [itemId]);
  }

  /** One more rating with 1 to 5 stars: called in the transaction that keeps it. */
  async countRating(em: EntityManager, itemId: number, stars: number): Promise<void> {
    await affected(em, 'UPDATE service_item SET ratingStars = ratingStars + ?, ratings = ratings + 1 WHERE id = ?', [stars, itemId]);
  }
}
