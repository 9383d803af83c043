import { Injectable } from '@nestjs/common';
import { reachOf, within } from '../../kit/access/index.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { andWhere, Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { VolunteerStandings } from '../volunteers/index.js';
import { runningOut } from './queue.js';
import { RewardView } from './reward-view.js';
import { Partner, Reward } from './reward.entity.js';

/** Rewards 回馈: those on offer for everybody, and all of a partner for its staff. */
@Injectable()
export class ListRewards {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly view: RewardView,
    private readonly standings: VolunteerStandings,
  ) {}

  /** Rewards on offer, cheapest first. */
  async offered({ actor, query }: Call<'listRewards'>): Promise<Answer<'listRewards'>> {
    const { page, pageSize } = query;
    const find = this.db.em
      .createQueryBuilder(Reward, 'r')
      .innerJoin(Partner, 'p', 'p.id = r.partnerId AND p.disabled = :off', { off: false })
      .where("r.state = 'listed'")
      .andWhere('(r.lastDay IS NULL OR r.lastDay >= :today)', { today: shanghaiDay(this.clock.now()) })
      .orderBy('r.price', 'ASC')
      .addOrderBy('r.id', 'ASC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (query.kind) find.andWhere('r.kind = :kind', { kind: query.kind });
    if (query.affordable === 'true' && actor?.volunteerId) {
      const { points, star } = await this.standings.balanceOf(actor.volunteerId);
      find.andWhere('r.price <= :points AND r.minStar <= :star AND r.issued < r.stock', { points, star });
    }
    const [rows, total] = await find.getManyAndCount();
    return { items: await this.view.many(rows, actor), total, page, pageSize };
  }

  /** All rewards of the caller's partner. */
  async ofPartner({ actor, query }: Call<'listPartnerRewards'>): Promise<Answer<'listPartnerRewards'>> {
    const { page, pageSize } = query;
    const find = this.db.em
      .createQueryBuilder(Reward, 'r')
      .innerJoin(Partner, 'p', 'p.id = r.partnerId')
      .orderBy('r.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    andWhere(find, within(reachOf(actor, ['partner', 'platform']), { region: 'p.regionCode', partner: 'p.id' }));
    if (query.queue) andWhere(find, runningOut(actor));
    if (query.state) find.andWhere('r.state = :state', { state: query.state });
    const [rows, total] = await find.getManyAndCount();
    return { items: await this.view.many(rows, actor), total, page, pageSize };
  }

  async one({ actor, params }: Call<'getReward'>): Promise<Answer<'getReward'>> {
    const reward = await this.db.em.findOneBy(Reward, { id: params.rewardId });
    if (!reward) throw new AppError('NOT_FOUND', { what: 'reward' });
    return this.view.one(reward, actor);
  }
}
