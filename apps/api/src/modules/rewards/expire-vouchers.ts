import { Injectable } from '@nestjs/common';
import { voucherStates } from '@zhiyuanhong/contracts/states';
import { LessThanOrEqual } from 'typeorm';
import { affected, Db, Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { hasMovedOn, Lifecycles } from '../../kit/lifecycle/index.js';
import { Ledger } from '../ledger/index.js';
import { Voucher } from './reward.entity.js';

const AT_ONCE = 100;

/** Expires unused vouchers; points and pieces are given back. */
@Injectable()
export class ExpireVouchers {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly lifecycles: Lifecycles,
    private readonly ledger: Ledger,
  ) {}

  @DueJob('rewards.expireVouchers', { everySeconds: 60 })
  async run(now: Date): Promise<number> {
    const due = await this.db.em.find(Voucher, {
      where: { state: 'issued', expiresAt: LessThanOrEqual(now) },
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    let done = 0;
    for (const voucher of due) done += (await this.one(voucher)) ? 1 : 0;
    return done;
  }

  private async one(voucher: Voucher): Promise<boolean> {
    try {
      await this.tx.run(async (em) => {
        await this.lifecycles.transition(voucherStates, {
          entity: Voucher,
          id: voucher.id,
          action: 'expire',
          relations: new Set(['system']),
          actor: null,
        });
        await affected(em, 'UPDATE reward_holding SET held = held - 1 WHERE rewardId = ? AND volunteerId = ? AND held > 0', [
          voucher.rewardId,
          voucher.volunteerId,
        ]);
        await affected(em, 'UPDATE reward SET issued = issued - 1 WHERE id = ? AND issued > 0', [voucher.rewardId]);
        await this.ledger.post(voucher.volunteerId, [
          {
            key: `voucher:${voucher.id}:refund`,
            unit: 'points',
            amount: voucher.price,
            kind: 'refund',
            text: '兑换券过期，积分退回',
            sourceType: 'voucher',
            sourceId: voucher.id,
          },
        ]);
      });
      return true;
    } catch (error) {
      // The voucher was verified or expired meanwhile.
      if (hasMovedOn(error)) return false;
      throw error;
    }
  }
}
