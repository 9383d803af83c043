import type { Role } from '@zhiyuanhong/contracts';
import type { Reach } from '../../../kit/access/index.js';
import type { SqlValue } from '../../../kit/db/index.js';

/** Staff who see orders of their region. */
export const staffRoles = ['coordinator', 'operator', 'reviewer', 'platform'] as const satisfies readonly Role[];

/** A growing condition on `service_order o`. */
export class OrderWhere {
  private readonly parts: string[] = ['1 = 1'];
  readonly params: SqlValue[] = [];

  and(sql: string, ...params: SqlValue[]): this {
    this.parts.push(sql);
    this.params.push(...params);
    return this;
  }

  oneOf(column: string, values: readonly SqlValue[]): this {
    return values.length === 0 ? this.and('1 = 0') : this.and(`${column} IN (${values.map(() => '?').join()})`, ...values);
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}

/** Regions within reach; nothing within reach is no row. */
export function within({ all, regionCodes }: Reach): OrderWhere {
  const where = new OrderWhere();
  if (all) return where;
  if (regionCodes.length === 0) return where.and('1 = 0');
  return where.and(`(${regionCodes.map(() => 'o.regionCode LIKE ?').join(' OR ')})`, ...regionCodes.map((code) => `${code}%`));
}
