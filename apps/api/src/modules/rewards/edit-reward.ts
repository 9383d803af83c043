import { Injectable } from '@nestjs/common';
import { rewardStates } from '@zhiyuanhong/contracts/states';
import type { Actor } from '../../kit/access/index.js';
import { Audit } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { affected, Db, Tx, type SqlValue } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { mayManage, RewardView } from './reward-view.js';
import { Partner, Reward } from './reward.entity.js';

/** The partner or the platform administrator offers, changes, pauses, resumes or ends rewards. */
@Injectable()
export class EditReward {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly lifecycles: Lifecycles,
    private readonly view: RewardView,
  ) {}

  async create({ actor, body }: Call<'createReward'>): Promise<Answer<'createReward'>> {
    return this.tx.run(async (em) => {
      const partner = await this.partnerInReach(actor, body.partnerId);
      const row = {
        ...body,
        createdAt: this.clock.now(),
      };
      const audit = { regionCode: partner.regionCode, data: { title: body.title, price: body.price, stock: body.stock } };
      const id = await this.lifecycles.create(rewardStates, { entity: Reward, birth: 'create', row, actor, audit });
      return this.view.one(await em.findOneByOrFail(Reward, { id }), actor);
    });
  }

  async update({ actor, params, body }: Call<'updateReward'>): Promise<Answer<'updateReward'>> {
    return this.tx.run(async (em) => {
      const reward = await this.rewardInReach(actor, params.rewardId);
      const { stock, ...plain } = body;
      const changes = Object.entries<SqlValue | undefined>(plain).filter((c): c is [string, SqlValue] => c[1] !== undefined);
      if (
        stock !== undefined &&
        (await affected(em, 'UPDATE reward SET stock = ? WHERE id = ? AND issued <= ?', [stock, reward.id, stock])) !== 1
      )
        throw new AppError('STOCK_BELOW_ISSUED', { issued: reward.issued });
      if (changes.length > 0)
        await affected(em, `UPDATE reward SET ${changes.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`, [
          ...changes.map(([, value]) => value),
          reward.id,
        ]);
      await this.audit.write({ actor, action: 'reward.edit', subject: 'reward', subjectId: reward.id, data: body });
      return this.view.one(await em.findOneByOrFail(Reward, { id: reward.id }), actor);
    });
  }

  async switch({ actor, params, body }: Call<'switchReward'>): Promise<Answer<'switchReward'>> {
    const reward = await this.rewardInReach(actor, params.rewardId);
    await this.lifecycles.transition(rewardStates, {
      entity: Reward,
      id: reward.id,
      action: body.action,
      relations: new Set(['partner']),
      actor,
    });
    return this.view.one(await this.db.em.findOneByOrFail(Reward, { id: reward.id }), actor);
  }

  private async rewardInReach(actor: Actor, id: number): Promise<Reward> {
    const reward = await this.db.em.findOneBy(Reward, { id });
    if (!reward) throw new AppError('NOT_FOUND', { what: 'reward' });
    await this.partnerInReach(actor, reward.partnerId);
    return reward;
  }

  private async partnerInReach(actor: Actor, id: number): Promise<Partner> {
    const partner = await this.db.em.findOneBy(Partner, { id });
    if (!partner) throw new AppError('NOT_FOUND', { what: 'partner' });
    if (!mayManage(actor, partner)) throw new AppError('FORBIDDEN');
    return partner;
  }
}
