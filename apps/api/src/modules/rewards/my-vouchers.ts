import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { findVisible } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { Settings } from '../../settings.js';
import { stepAt, voucherCode } from './core/voucher-code.js';
import { Voucher } from './reward.entity.js';
import { VoucherView } from './voucher-view.js';

/** The caller's vouchers 兑换券 and their rotating codes. */
@Injectable()
export class MyVouchers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly district: District,
    private readonly view: VoucherView,
  ) {}

  async list({ actor, query }: Call<'listMyVouchers'>): Promise<Answer<'listMyVouchers'>> {
    const { page, pageSize, state } = query;
    const [rows, total] = await this.db.em.findAndCount(Voucher, {
      where: { volunteerId: actor.volunteerId ?? 0, ...(state ? { state } : {}) },
      order: { id: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: await this.view.many(rows), total, page, pageSize };
  }

  /** The code to show at the counter. It rotates, so that a screenshot soon stops working. */
  async code({ actor, params }: Call<'getVoucherCode'>): Promise<Answer<'getVoucherCode'>> {
    const found = this.db.em.findOneBy(Voucher, { id: params.voucherId });
    const voucher = await findVisible('voucher', found, ({ volunteerId }) => volunteerId === actor.volunteerId);
    const rotateSeconds = this.district.rewards.codeSeconds;
    const shown = { voucher: await this.view.one(voucher), rotateSeconds };
    if (voucher.state !== 'issued') return { ...shown, qrText: null, shortCode: null, rotatesAt: null };
    const step = stepAt(this.clock.now(), rotateSeconds);
    return {
      ...shown,
      ...voucherCode(this.settings.keys.voucherCode, voucher.number, step),
      rotatesAt: new Date((step + 1) * rotateSeconds * 1000).toISOString(),
    };
  }
}
