import { Injectable } from '@nestjs/common';
import type { OrderEvent } from '@zhiyuanhong/contracts/states';
import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import { presentCode } from '@zhiyuanhong/contracts/words';
import { AuditEntry } from '../../../kit/audit/index.js';
import { Db } from '../../../kit/db/index.js';

const SYSTEM = '系统';
/** Audit action for reading contacts; it is left out of the order's history. */
export const REVEAL = 'order.reveal';
/** Actions that only staff see. */
const internal: readonly string[] = ['order.escalate', 'order.offer', 'order.dispatch', 'order.closeFollowUp'];

/** History of an order from the audit trail, oldest first. */
@Injectable()
export class OrderHistory {
  constructor(private readonly db: Db) {}

  /** `called`: names of the order's people, masked where the caller may not know them; their accounts may only be called 手机用户1234. */
  async of(orderId: number, forStaff: boolean, called: ReadonlyMap<number, string>): Promise<OrderAnswer['history']> {
    const lines = await this.db.em.find(AuditEntry, { where: { subject: 'order', subjectId: orderId }, order: { id: 'ASC' } });
    return lines
      .filter(({ action }) => action !== REVEAL && (forStaff || !internal.includes(action)))
      .map(({ at, actorAccountId, actorName, action, reason }) => ({
        at: at.toISOString(),
        actorName: actorAccountId === null ? SYSTEM : (called.get(actorAccountId) ?? actorName),
        action: presentCode(action).replace(/^order\./, '') as OrderEvent,
        reason,
      }));
  }
}
