import { Injectable } from '@nestjs/common';
import { Db, isOneOf, select } from '../../kit/db/index.js';
import { LedgerWitness, movedBy, type LedgerFault, type SeenChains } from '../ledger/index.js';
import type { Voucher } from './reward.entity.js';

/** Compares vouchers with the points that were spent on them and given back. */
@Injectable()
export class CompareVouchers {
  constructor(private readonly db: Db) {}

  @LedgerWitness()
  async compareVouchers(chains: SeenChains): Promise<LedgerFault[]> {
    const among = isOneOf('volunteerId', [...chains.keys()]);
    const vouchers = await select<Pick<Voucher, 'id' | 'volunteerId' | 'state' | 'price'>>(
      this.db.em,
      `SELECT id, volunteerId, state, price FROM voucher WHERE ${among.sql}`,
      among.params,
    );
    const known = new Map(vouchers.map((voucher) => [voucher.id, voucher.volunteerId]));
    const faults = vouchers.flatMap(({ id, volunteerId, state, price }): LedgerFault[] => {
      const moved = movedBy(chains.get(volunteerId)!, { unit: 'points', sourceType: 'voucher', sourceId: id });
      const due = state === 'expired' ? 0 : -price;
      if (moved === due) return [];
      return [fault(volunteerId, `兑换券 ${id}（${price} 积分，${state === 'expired' ? '已退' : '未退'}）与账本（${moved} 积分）不符`)];
    });
    for (const [volunteerId, chain] of chains)
      for (const { sourceType, sourceId } of chain)
        if (sourceType === 'voucher' && known.get(sourceId!) !== volunteerId)
          faults.push(fault(volunteerId, `兑换券 ${sourceId} 已记账，但券不存在或属于别人`));
    return faults;
  }
}

const fault = (volunteerId: number, text: string): LedgerFault => ({ kind: 'recordDiffers', where: `v:${volunteerId}`, text });
