import { Injectable } from '@nestjs/common';
import { voucherStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../district.js';
import { isSameVolunteer, mayWithPartner, reachOf, within, type Actor } from '../../kit/access/index.js';
import { Clock, MINUTE_MS } from '../../kit/clock/index.js';
import { affected, andWhere, Db, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { hasMovedOn, Lifecycles } from '../../kit/lifecycle/index.js';
import { Settings } from '../../settings.js';
import { maskName, VolunteerReader } from '../volunteers/index.js';
import { judgeVoucherCode, readVoucherCode, stepAt } from './core/voucher-code.js';
import { Partner, Voucher } from './reward.entity.js';
import { VoucherDigitsGuard } from './voucher-digits-guard.js';
import { lastDayOf, VoucherView } from './voucher-view.js';

/** For so long a second try of the same person is taken for the first one again. */
const JUST_NOW_MS = 10 * MINUTE_MS;

/** 核销: the partner verifies a voucher, once. */
@Injectable()
export class VerifyVoucher {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly volunteers: VolunteerReader,
    private readonly view: VoucherView,
    private readonly guard: VoucherDigitsGuard,
  ) {}

  async run({ actor, body }: Call<'verifyVoucher'>): Promise<Answer<'verifyVoucher'>> {
    const read = readVoucherCode(body.code);
    if (!read) throw new AppError('VOUCHER_CODE_INVALID');
    if (read.typed) await this.guard.take(actor, read.number);
    const voucher = await this.db.em.findOneBy(Voucher, { number: read.number });
    if (!voucher) throw new AppError('VOUCHER_CODE_INVALID');
    const partner = await this.db.em.findOneByOrFail(Partner, { id: voucher.partnerId });
    const now = this.clock.now();
    const judged = judgeVoucherCode(this.settings.keys.voucherCode, read.number, read.code, stepAt(now, this.district.rewards.codeSeconds));
    // Typed digits that were right once say nothing either: so few can be guessed, and “expired” would confirm the number.
    if (judged === 'wrong' || (judged === 'stale' && read.typed)) throw new AppError('VOUCHER_CODE_INVALID');
    if (read.typed) await this.guard.forget(actor, read.number);
    if (!mayWithPartner(actor, 'partner', partner)) throw new AppError('FORBIDDEN');
    if (isSameVolunteer(actor, voucher.volunteerId)) throw new AppError('OWN_ENTRY');
    this.refuseUnlessIssued(voucher, actor);
    if (judged === 'stale') throw new AppError('VOUCHER_CODE_EXPIRED');
    if (voucher.expiresAt <= now) throw new AppError('VOUCHER_EXPIRED', { lastDay: lastDayOf(voucher) });
    try {
      await this.tx.run(async (em) => {
        await this.lifecycles.transition(voucherStates, {
          entity: Voucher,
          id: voucher.id,
          action: 'verify',
          relations: new Set(['partner']),
          actor,
          patch: { verifiedAt: now, verifiedBy: actor.accountId },
          audit: { regionCode: partner.regionCode, data: { partnerId: partner.id } },
        });
        await affected(em, 'UPDATE reward SET verified = verified + 1 WHERE id = ?', [voucher.rewardId]);
      });
    } catch (error) {
      // Another call moved the voucher first: answer what happened to it instead of its state.
      if (hasMovedOn(error)) this.refuseUnlessIssued(await this.db.em.findOneByOrFail(Voucher, { id: voucher.id }), actor);
      throw error;
    }
    return this.shown(await this.db.em.findOneByOrFail(Voucher, { id: voucher.id }));
  }

  /** Vouchers that the caller's partner verified, newest first. */
  async list({ actor, query: { page, pageSize } }: Call<'listVerifications'>): Promise<Answer<'listVerifications'>> {
    const find = this.db.em
      .createQueryBuilder(Voucher, 'v')
      .where("v.state = 'verified'")
      .orderBy('v.verifiedAt', 'DESC')
      .addOrderBy('v.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    andWhere(find, within(reachOf(actor, ['partner']), { partner: 'v.partnerId' }));
    const [rows, total] = await find.getManyAndCount();
    return { items: await Promise.all(rows.map((v) => this.shown(v))), total, page, pageSize };
  }

  private async shown(voucher: Voucher): Promise<Answer<'verifyVoucher'>> {
    const holder = await this.volunteers.byId(voucher.volunteerId);
    return { voucher: await this.view.one(voucher), holderMasked: maskName(holder?.name ?? '') };
  }

  private refuseUnlessIssued(voucher: Voucher, actor: Actor): void {
    const { verifiedAt, verifiedBy, number } = voucher;
    // Whoever lost the answer and tries again must not send the volunteer away as if the voucher were used up.
    const justNow = verifiedAt !== null && this.clock.now().getTime() - verifiedAt.getTime() < JUST_NOW_MS;
    if (verifiedBy === actor.accountId && justNow) throw new AppError('VOUCHER_JUST_VERIFIED', { at: verifiedAt.toISOString(), number });
    if (voucher.state === 'verified') throw new AppError('VOUCHER_USED', { at: (voucher.verifiedAt ?? voucher.issuedAt).toISOString() });
    if (voucher.state === 'expired') throw new AppError('VOUCHER_EXPIRED', { lastDay: lastDayOf(voucher) });
  }
}
