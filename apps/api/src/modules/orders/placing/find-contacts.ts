import { Injectable } from '@nestjs/common';
import { reachOf, within } from '../../../kit/access/index.js';
import { Audit } from '../../../kit/audit/index.js';
import { Db, select, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { Accounts } from '../../identity/index.js';
import { Beneficiaries } from './beneficiaries.js';
import { Contacts } from './contacts.js';
import { OrderViews } from '../reading/order-views.js';
import { OrderStore } from '../order.store.js';

const LATEST = 5;
const CONTACTS = 10;

/** Finds people from earlier orders: staff search by phone number; everybody sees those for whom they ordered. */
@Injectable()
export class FindContacts {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly beneficiaries: Beneficiaries,
    private readonly store: OrderStore,
    private readonly contacts: Contacts,
    private readonly views: OrderViews,
    private readonly accounts: Accounts,
  ) {}

  /** Name and address come from the latest order within reach, so that people outside it cannot change what staff read. */
  async byPhone({ actor, body }: Call<'findBeneficiaries'>): Promise<Answer<'findBeneficiaries'>> {
    const reach = within(reachOf(actor, ['operator', 'coordinator']), { region: 'o.regionCode' });
    const items: Answer<'findBeneficiaries'>['items'] = [];
    for (const id of await this.beneficiaries.idsByPhone(body.phone)) {
      const sql = `FROM service_order o WHERE o.beneficiaryId = ? AND ${reach.sql}`;
      const params = [id, ...reach.params];
      const found = await select<{ id: number }>(
        this.db.em,
        `SELECT o.id ${sql} ORDER BY o.placedAt DESC, o.id DESC LIMIT ${LATEST}`,
        params,
      );
      const latest = await this.store.byIds(found.map((row) => row.id));
      const [newest] = latest;
      if (!newest) continue;
      const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n ${sql}`, params);
      items.push({
        id,
        ...this.contacts.answer(this.contacts.open(newest), newest.regionCode),
        language: newest.language,
        orders: Number(count?.n ?? 0),
        latest: await this.views.rows(latest, actor),
      });
    }
    const by = await this.accounts.signature(actor);
    const line = { action: 'beneficiary.find', subject: 'beneficiary', subjectId: null, data: { found: items.map(({ id }) => id) } };
    await this.tx.run(() => this.audit.write({ actor: by, ...line }));
    return { items };
  }

  async mine({ actor }: Call<'listMyContacts'>): Promise<Answer<'listMyContacts'>> {
    const rows = await select<{ id: number }>(
      this.db.em,
      `SELECT MAX(o.id) AS id FROM service_order o WHERE o.placedById = ? AND o.channel IN ('self', 'family', 'neighbour')
       GROUP BY o.beneficiaryId ORDER BY id DESC LIMIT ${CONTACTS}`,
      [actor.accountId],
    );
    const orders = await this.store.byIds(rows.map(({ id }) => id));
    return {
      items: orders.map((order) => ({
        ...this.contacts.answer(this.contacts.open(order), order.regionCode),
        self: order.channel === 'self',
        language: order.language,
      })),
    };
  }
}
