import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kit/access/index.js';
import { Audit } from '../../../kit/audit/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { Accounts } from '../../identity/index.js';
import { relationsTo } from '../core/relations.js';
import { REVEAL } from './order-history.js';
import { OrderViews } from './order-views.js';
import { OrderStore } from '../order.store.js';

/** One order, as much of it as the caller may see. When staff read name, phone and address, it is written to the audit trail. */
@Injectable()
export class GetOrder {
  constructor(
    private readonly store: OrderStore,
    private readonly views: OrderViews,
    private readonly audit: Audit,
    private readonly accounts: Accounts,
  ) {}

  async run({ actor, params: { orderId } }: Call<'getOrder'>): Promise<Answer<'getOrder'>> {
    const shown = await this.views.one(orderId, actor);
    if (shown.contact !== null) await this.note(actor, orderId);
    return shown;
  }

  private async note(actor: Actor, orderId: number): Promise<void> {
    const order = (await this.store.byId(orderId))!;
    const mine = relationsTo(actor, order);
    const by = mine.has('coordinator') || mine.has('operator') ? await this.accounts.signature(actor) : null;
    if (!by) return;
    const { regionCode, organisationId } = order;
    await this.audit.look({ actor: by, action: REVEAL, subject: 'order', subjectId: orderId, regionCode, organisationId });
  }
}
