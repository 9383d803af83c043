import { Injectable } from '@nestjs/common';
import type { Voucher as VoucherAnswer } from '@zhiyuanhong/contracts';
import { In } from 'typeorm';
import { shanghaiDay, type Day } from '../../kit/clock/index.js';
import { Db } from '../../kit/db/index.js';
import { Partner, Reward, type Voucher } from './reward.entity.js';

/** The last day on which a voucher is valid. */
export const lastDayOf = ({ expiresAt }: Pick<Voucher, 'expiresAt'>): Day => shanghaiDay(new Date(expiresAt.getTime() - 1));

@Injectable()
export class VoucherView {
  constructor(private readonly db: Db) {}

  async one(voucher: Voucher): Promise<VoucherAnswer> {
    return (await this.many([voucher]))[0]!;
  }

  async many(vouchers: readonly Voucher[]): Promise<VoucherAnswer[]> {
    const rewards = new Map((await this.db.em.findBy(Reward, { id: In(vouchers.map((v) => v.rewardId)) })).map((r) => [r.id, r]));
    const partners = new Map((await this.db.em.findBy(Partner, { id: In(vouchers.map((v) => v.partnerId)) })).map((p) => [p.id, p]));
    return vouchers.map((v) => ({
      id: v.id,
      number: v.number,
      rewardId: v.rewardId,
      title: rewards.get(v.rewardId)?.title ?? '',
      partnerName: partners.get(v.partnerId)?.name ?? '',
      pickUpPlace: rewards.get(v.rewardId)?.pickUpPlace ?? '',
      price: v.price,
      state: v.state,
      issuedAt: v.issuedAt.toISOString(),
      lastDay: lastDayOf(v),
      verifiedAt: v.verifiedAt?.toISOString() ?? null,
    }));
  }
}
