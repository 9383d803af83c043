import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { EditReward } from './edit-reward.js';
import { ListRewards } from './list-rewards.js';
import { MyVouchers } from './my-vouchers.js';
import { Partners } from './partners.js';
import { RedeemReward } from './redeem-reward.js';
import { VerifyVoucher } from './verify-voucher.js';

@Controller()
export class RewardsController {
  constructor(
    private readonly rewards: ListRewards,
    private readonly edit: EditReward,
    private readonly redeem: RedeemReward,
    private readonly vouchers: MyVouchers,
    private readonly verify: VerifyVoucher,
    private readonly partners: Partners,
  ) {}

  @Handle('listRewards')
  listRewards(call: Call<'listRewards'>): Promise<Answer<'listRewards'>> {
    return this.rewards.offered(call);
  }

  @Handle('getReward')
  getReward(call: Call<'getReward'>): Promise<Answer<'getReward'>> {
    return this.rewards.one(call);
  }

  @Handle('listPartnerRewards')
  listPartnerRewards(call: Call<'listPartnerRewards'>): Promise<Answer<'listPartnerRewards'>> {
    return this.rewards.ofPartner(call);
  }

  @Handle('createReward')
  createReward(call: Call<'createReward'>): Promise<Answer<'createReward'>> {
    return this.edit.create(call);
  }

  @Handle('updateReward')
  updateReward(call: Call<'updateReward'>): Promise<Answer<'updateReward'>> {
    return this.edit.update(call);
  }

  @Handle('switchReward')
  switchReward(call: Call<'switchReward'>): Promise<Answer<'switchReward'>> {
    return this.edit.switch(call);
  }

  @Handle('redeemReward')
  redeemReward(call: Call<'redeemReward'>): Promise<Answer<'redeemReward'>> {
    return this.redeem.run(call);
  }

  @Handle('listMyVouchers')
  listMyVouchers(call: Call<'listMyVouchers'>): Promise<Answer<'listMyVouchers'>> {
    return this.vouchers.list(call);
  }

  @Handle('getVoucherCode')
  getVoucherCode(call: Call<'getVoucherCode'>): Promise<Answer<'getVoucherCode'>> {
    return this.vouchers.code(call);
  }

  @Handle('verifyVoucher')
  verifyVoucher(call: Call<'verifyVoucher'>): Promise<Answer<'verifyVoucher'>> {
    return this.verify.run(call);
  }

  @Handle('listVerifications')
  listVerifications(call: Call<'listVerifications'>): Promise<Answer<'listVerifications'>> {
    return this.verify.list(call);
  }

  @Handle('listPartners')
  listPartners(call: Call<'listPartners'>): Promise<Answer<'listPartners'>> {
    return this.partners.list(call);
  }

  @Handle('createPartner')
  createPartner(call: Call<'createPartner'>): Promise<Answer<'createPartner'>> {
    return this.partners.create(call);
  }

  @Handle('updatePartner')
  updatePartner(call: Call<'updatePartner'>): Promise<Answer<'updatePartner'>> {
    return this.partners.update(call);
  }
}
