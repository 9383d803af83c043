import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { voucherStates } from '@zhiyuanhong/contracts/states';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kit/access/index.js';
import { addDays, Clock, endOfShanghaiDay, shanghaiDay } from '../../kit/clock/index.js';
import { affected, insert, isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { Ledger } from '../ledger/index.js';
import { VolunteerStandings } from '../volunteers/index.js';
import { whyNot } from './core/why-not.js';
import { Partner, Reward, RewardHolding, Voucher } from './reward.entity.js';
import { VoucherView } from './voucher-view.js';

/** Redeems a reward: the person's limit, the stock and the points are each taken by a conditional update, in one transaction. */
@Injectable()
export class RedeemReward {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly lifecycles: Lifecycles,
    private readonly ledger: Ledger,
    private readonly standings: VolunteerStandings,
    private readonly view: VoucherView,
  ) {}

  async run({ actor, params, body }: Call<'redeemReward'>): Promise<Answer<'redeemReward'>> {
    const volunteerId = actor.volunteerId ?? 0;
    return this.tx.run(async (em) => {
      const reward = await em.findOneBy(Reward, { id: params.rewardId });
      if (!reward) throw new AppError('NOT_FOUND', { what: 'reward' });
      if (body.price !== reward.price) throw new AppError('PRICE_CHANGED', { price: reward.price });
      const now = this.clock.now();
      const { points, star } = await this.standings.balanceOf(volunteerId);
      const held = (await em.findOneBy(RewardHolding, { rewardId: reward.id, volunteerId }))?.held ?? 0;
      // Only gives the reason in a useful order; the conditional updates below decide.
      const { disabled } = await em.findOneByOrFail(Partner, { id: reward.partnerId });
      const left = reward.stock - reward.issued;
      const refusal = whyNot({ ...reward, partnerDisabled: Boolean(disabled), left, redeemedByMe: held, points, star }, shanghaiDay(now));
      if (refusal) throw new AppError(refusal.code, refusal.params);
      await this.takeHolding(em, reward, volunteerId);
      const taken = await affected(
        em,
        `UPDATE reward SET issued = issued + 1 WHERE id = ? AND state = 'listed' AND price = ? AND issued < stock
           AND EXISTS (SELECT 1 FROM partner WHERE partner.id = reward.partnerId AND partner.disabled = FALSE)`,
        [reward.id, reward.price],
      );
      if (taken !== 1) throw await this.whyNotTaken(em, reward);
      const voucher = await this.issue(actor, reward, volunteerId, now);
      await this.ledger.spend(volunteerId, reward.price, {
        key: `voucher:${voucher.id}:redeem`,
        kind: 'redeem',
        text: `兑换“${reward.title}”`,
        sourceType: 'voucher',
        sourceId: voucher.id,
      });
      return this.view.one(voucher);
    });
  }

  /** The price or the stock has changed since the reward was read. */
  private async whyNotTaken(em: EntityManager, { id, price }: Reward): Promise<AppError> {
    const now = await em.findOneByOrFail(Reward, { id });
    return now.price === price ? new AppError('OUT_OF_STOCK') : new AppError('PRICE_CHANGED', { price: now.price });
  }

  private async takeHolding(em: EntityManager, reward: Reward, volunteerId: number): Promise<void> {
    try {
      await insert(em, RewardHolding, { rewardId: reward.id, volunteerId, held: 0 });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const taken = await affected(em, 'UPDATE reward_holding SET held = held + 1 WHERE rewardId = ? AND volunteerId = ? AND held < ?', [
      reward.id,
      volunteerId,
      reward.perPersonLimit,
    ]);
    if (taken !== 1) throw new AppError('PERSON_LIMIT_REACHED', { limit: reward.perPersonLimit });
  }

  private async issue(actor: Actor, reward: Reward, volunteerId: number, now: Date): Promise<Voucher> {
    for (;;) {
      const voucher = {
        number: String(randomInt(10_000_000, 100_000_000)),
        rewardId: reward.id,
        partnerId: reward.partnerId,
        volunteerId,
        price: reward.price,
        issuedAt: now,
        expiresAt: endOfShanghaiDay(addDays(shanghaiDay(now), reward.validDays)),
        verifiedAt: null,
        verifiedBy: null,
      };
      try {
        const audit = { data: { rewardId: reward.id, price: reward.price } };
        const id = await this.lifecycles.create(voucherStates, { entity: Voucher, birth: 'issue', row: voucher, actor, audit });
        return { ...voucher, id, state: 'issued' };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
  }
}
