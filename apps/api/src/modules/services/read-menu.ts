import { Injectable } from '@nestjs/common';
import { orderDaysAhead } from '@zhiyuanhong/contracts/limits';
import { findVisible, holdsRole, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Db, select, type SqlValue } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { RegionTree } from '../regions/index.js';
import { openDays, suggestedTimes } from './core/suggested-times.js';
import { ServiceItemView } from './service-item-view.js';
import { ServiceItems } from './service-items.js';

/** SQL that sorts by the usual order of the seven colours. */
const BY_COLOUR =
  "CASE colour WHEN 'red' THEN 1 WHEN 'orange' THEN 2 WHEN 'yellow' THEN 3 WHEN 'green' THEN 4 WHEN 'white' THEN 5 WHEN 'blue' THEN 6 ELSE 7 END";

/** The menu 点单菜单. Only the platform administrator sees items that are switched off; `all` has no effect for others. */
@Injectable()
export class ReadMenu {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly regions: RegionTree,
    private readonly items: ServiceItems,
    private readonly view: ServiceItemView,
  ) {}

  async list({ actor, query }: Call<'listServiceItems'>): Promise<Answer<'listServiceItems'>> {
    const { page, pageSize, colour, q, regionCode, all } = query;
    const conditions = ['1 = 1'];
    const params: SqlValue[] = [];
    const add = (sql: string, ...values: SqlValue[]) => (conditions.push(sql), params.push(...values));
    if (all !== 'true' || !isPlatform(actor)) add('offered = ?', true);
    if (colour) add('colour = ?', colour);
    if (regionCode) {
      this.regions.require(regionCode);
      const codes = this.regions.path(regionCode).map(({ code }) => `%,${code},%`);
      add(`(regions = '' OR ${codes.map(() => 'regions LIKE ?').join(' OR ')})`, ...codes);
    }
    if (q) {
      const text = q.toLowerCase();
      add('(INSTR(LOWER(title), ?) > 0 OR INSTR(LOWER(summary), ?) > 0 OR INSTR(LOWER(forWhom), ?) > 0)', text, text, text);
    }
    const where = conditions.join(' AND ');
    const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM service_item WHERE ${where}`, params);
    const sql = `SELECT id FROM service_item WHERE ${where} ORDER BY ${BY_COLOUR}, id LIMIT ? OFFSET ?`;
    const ids = (await select<{ id: number }>(this.db.em, sql, [...params, pageSize, (page - 1) * pageSize])).map(({ id }) => id);
    const found = await this.items.byIds(ids);
    return { items: await this.view.many(ids.flatMap((id) => found.get(id) ?? [])), total: Number(count?.n ?? 0), page, pageSize };
  }

  async one({ actor, params }: Call<'getServiceItem'>): Promise<Answer<'getServiceItem'>> {
    const item = await findVisible('serviceItem', this.items.require(params.itemId), ({ offered }) => offered || isPlatform(actor));
    const { hours, usualMinutes, limits } = item;
    const lead = limits.acceptMinutes + limits.dispatchMinutes;
    const times = item.offered ? suggestedTimes(hours, usualMinutes, lead, this.clock.now(), this.clock.calendar) : [];
    const days = item.offered ? openDays(hours, orderDaysAhead, this.clock.now(), this.clock.calendar) : [];
    return { ...(await this.view.one(item)), times: times.map((at) => at.toISOString()), openDays: days };
  }
}

const isPlatform = (actor: Actor | null): boolean => actor !== null && holdsRole(actor, 'platform');
