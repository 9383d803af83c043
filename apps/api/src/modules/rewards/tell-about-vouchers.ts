import { Injectable } from '@nestjs/common';
import { Db } from '../../kit/db/index.js';
import { OnOutbox } from '../../kit/outbox/index.js';
import { MessageSender } from '../messages/index.js';
import { Reward, Voucher } from './reward.entity.js';

/** Sends volunteers what happened to their vouchers. */
@Injectable()
export class TellAboutVouchers {
  constructor(
    private readonly db: Db,
    private readonly messages: MessageSender,
  ) {}

  @OnOutbox('voucher.issue')
  issued({ id }: { id: number }): Promise<void> {
    return this.tell(id, 'issued', '兑换成功', (title, v) => `“${title}”已兑换，花费 ${v.price} 积分，请在有效期内到商户出示兑换码。`);
  }

  @OnOutbox('voucher.verify')
  verified({ id }: { id: number }): Promise<void> {
    return this.tell(id, 'verified', '兑换券已核销', (title) => `“${title}”已在商户核销。`);
  }

  @OnOutbox('voucher.expire')
  expired({ id }: { id: number }): Promise<void> {
    return this.tell(id, 'expired', '兑换券已过期', (title, v) => `“${title}”超过有效期未使用，${v.price} 积分已退回。`);
  }

  private async tell(
    id: number,
    what: 'issued' | 'verified' | 'expired',
    title: string,
    text: (title: string, voucher: Voucher) => string,
  ): Promise<void> {
    const voucher = await this.db.em.findOneBy(Voucher, { id });
    const reward = voucher && (await this.db.em.findOneBy(Reward, { id: voucher.rewardId }));
    if (!voucher || !reward) return;
    await this.messages.send({
      volunteerId: voucher.volunteerId,
      kind: `voucher.${what}`,
      title,
      text: text(reward.title, voucher),
      link: `/packages/rewards/voucher/index?id=${id}`,
      key: `voucher:${id}:${what}`,
    });
  }
}
