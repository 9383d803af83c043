import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { errorText } from '@zhiyuanhong/contracts';
import { type RewardAction, rewardStates } from '@zhiyuanhong/contracts/states';
import { In } from 'typeorm';
import { mayWithPartner, type Actor } from '../../kit/access/index.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { Db } from '../../kit/db/index.js';
import { actionsFor } from '../../kit/lifecycle/index.js';
import { VolunteerStandings } from '../volunteers/index.js';
import { whyNot } from './core/why-not.js';
import { Partner, RewardHolding, type Reward } from './reward.entity.js';

export type RewardAnswer = OutputOf<'getReward'>;

/** A reward as the caller sees it, with their actions or the reason why they cannot redeem it. */
@Injectable()
export class RewardView {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly standings: VolunteerStandings,
  ) {}

  async one(reward: Reward, actor: Actor | null): Promise<RewardAnswer> {
    return (await this.many([reward], actor))[0]!;
  }

  async many(rewards: readonly Reward[], actor: Actor | null): Promise<RewardAnswer[]> {
    const partners = new Map((await this.db.em.findBy(Partner, { id: In(rewards.map((r) => r.partnerId)) })).map((p) => [p.id, p]));
    const volunteerId = actor?.volunteerId ?? null;
    const standing = volunteerId === null ? null : await this.standings.balanceOf(volunteerId);
    const mine =
      volunteerId === null ? [] : await this.db.em.findBy(RewardHolding, { volunteerId, rewardId: In(rewards.map((r) => r.id)) });
    const held = new Map(mine.map((h) => [h.rewardId, h.held]));
    const today = shanghaiDay(this.clock.now());
    return rewards.map((r) => {
      const partner = partners.get(r.partnerId);
      const redeemedByMe = held.get(r.id) ?? 0;
      const left = Math.max(0, r.stock - r.issued);
      const asked = { ...r, partnerDisabled: Boolean(partner?.disabled), left, redeemedByMe };
      const refusal = standing ? whyNot({ ...asked, points: standing.points, star: standing.star }, today) : null;
      const inCharge = actor !== null && partner !== undefined && mayManage(actor, partner);
      const actions: RewardAction[] = inCharge
        ? [...actionsFor(rewardStates, r.state, ['partner']), ...(r.state === 'ended' ? [] : (['edit'] as const))]
        : [];
      if (standing && !refusal) actions.push('redeem');
      return {
        id: r.id,
        partnerId: r.partnerId,
        partnerName: partner?.name ?? '',
        title: r.title,
        kind: r.kind,
        description: r.description,
        price: r.price,
        minStar: r.minStar,
        stock: r.stock,
        perPersonLimit: r.perPersonLimit,
        firstDay: r.firstDay,
        lastDay: r.lastDay,
        validDays: r.validDays,
        pickUpPlace: r.pickUpPlace,
        state: r.state,
        left,
        issued: r.issued,
        verified: r.verified,
        whyNot: refusal ? errorText(refusal.code, refusal.params) : null,
        redeemedByMe,
        actions,
      };
    });
  }
}

/** Whether the actor is staff of the partner, or a platform administrator who reaches it. */
export const mayManage = (actor: Actor, partner: Partner): boolean =>
  mayWithPartner(actor, 'partner', partner) || mayWithPartner(actor, 'platform', partner);
