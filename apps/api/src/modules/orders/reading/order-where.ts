import type { Role } from '@zhiyuanhong/contracts';
import { within, type Reach } from '../../../kit/access/index.js';
import type { Condition, SqlValue } from '../../../kit/db/index.js';

/** Staff who see orders of their region. */
export const staffRoles = ['coordinator', 'operator', 'reviewer', 'platform'] as const satisfies readonly Role[];

/** A condition on `service_order o`, built up step by step. */
export class OrderWhere {
  private readonly parts: string[] = ['1 = 1'];
  readonly params: SqlValue[] = [];

  and(sql: string, ...params: SqlValue[]): this {
    this.parts.push(sql);
    this.params.push(...params);
    return this;
  }

  meet({ sql, params }: Condition): this {
    return this.and(sql, ...params);
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}

/** Orders within reach, by their region. */
export const ordersWithin = (reach: Reach): OrderWhere => new OrderWhere().meet(within(reach, { region: 'o.regionCode' }));
