import { Injectable } from '@nestjs/common';
import { mayWithPartner, reachOf, within } from '../../kit/access/index.js';
import { Audit } from '../../kit/audit/index.js';
import { andWhere, Db, insert, isDuplicateKey, select, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { RegionTree } from '../regions/index.js';
import { maskPhone } from '../volunteers/index.js';
import { Partner } from './reward.entity.js';

/** The platform administrator edits partners 商户; a partner sees itself. */
@Injectable()
export class Partners {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly regions: RegionTree,
  ) {}

  async list({ actor, query }: Call<'listPartners'>): Promise<Answer<'listPartners'>> {
    const { page, pageSize, q } = query;
    const find = this.db.em
      .createQueryBuilder(Partner, 'p')
      .orderBy('p.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    andWhere(find, within(reachOf(actor, ['platform', 'partner']), { region: 'p.regionCode', partner: 'p.id' }));
    if (q) find.andWhere('p.name LIKE :q', { q: `%${q}%` });
    const [rows, total] = await find.getManyAndCount();
    const rewards = await this.rewardsOf(rows);
    return { items: rows.map((p) => viewOf(p, rewards.get(p.id))), total, page, pageSize };
  }

  async create({ actor, body }: Call<'createPartner'>): Promise<Answer<'createPartner'>> {
    this.regions.require(body.regionCode);
    return this.tx.run(async (em) => {
      const id = await insert(em, Partner, body).catch(nameTaken);
      await this.audit.write({
        actor,
        action: 'partner.create',
        subject: 'partner',
        subjectId: id,
        regionCode: body.regionCode,
        data: { name: body.name },
      });
      return this.view(await em.findOneByOrFail(Partner, { id }));
    });
  }

  async update({ actor, params: { partnerId: id }, body }: Call<'updatePartner'>): Promise<Answer<'updatePartner'>> {
    if (body.regionCode !== undefined) this.regions.require(body.regionCode);
    return this.tx.run(async (em) => {
      const before = await em.findOneBy(Partner, { id });
      if (!before) throw new AppError('NOT_FOUND', { what: 'partner' });
      if (!mayWithPartner(actor, 'platform', before)) throw new AppError('FORBIDDEN');
      if (Object.keys(body).length === 0) return this.view(before);
      await em.update(Partner, { id }, body).catch(nameTaken);
      const after = await em.findOneByOrFail(Partner, { id });
      // The audit trail does not get the phone itself.
      const data = { ...body, ...(body.contactPhone !== undefined && { contactPhone: true }) };
      await this.audit.write({
        actor,
        action: 'partner.update',
        subject: 'partner',
        subjectId: id,
        regionCode: after.regionCode,
        data,
      });
      return this.view(after);
    });
  }

  private async view(partner: Partner): Promise<Answer<'createPartner'>> {
    return viewOf(partner, (await this.rewardsOf([partner])).get(partner.id));
  }

  /** Number of rewards by partner; partners without any are left out. */
  private async rewardsOf(partners: readonly Partner[]): Promise<Map<number, number>> {
    if (partners.length === 0) return new Map();
    const ids = partners.map(({ id }) => id);
    const sql = `SELECT partnerId AS id, COUNT(*) AS n FROM reward WHERE partnerId IN (${ids.map(() => '?').join()}) GROUP BY partnerId`;
    const rows = await select<{ id: number; n: number }>(this.db.em, sql, ids);
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}

const viewOf = ({ contactPhone, ...p }: Partner, rewards = 0): Answer<'createPartner'> => ({
  ...p,
  disabled: Boolean(p.disabled),
  contactPhoneMasked: maskPhone(contactPhone),
  rewards,
});

const nameTaken = (error: unknown): never => {
  throw isDuplicateKey(error) ? new AppError('PARTNER_NAME_TAKEN') : error;
};
