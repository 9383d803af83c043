import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule, MeSources } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MessagesModule } from '../messages/index.js';
import { RegionsModule } from '../regions/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { CompareVouchers } from './compare-vouchers.js';
import { EditReward } from './edit-reward.js';
import { ExpireVouchers } from './expire-vouchers.js';
import { ListRewards } from './list-rewards.js';
import { MyVouchers } from './my-vouchers.js';
import { PartnerReader } from './partner-reader.js';
import { Partners } from './partners.js';
import { RedeemReward } from './redeem-reward.js';
import { RewardQueue } from './queue.js';
import { RewardView } from './reward-view.js';
import { RewardsController } from './rewards.controller.js';
import { TellAboutVouchers } from './tell-about-vouchers.js';
import { VerifyVoucher } from './verify-voucher.js';
import { VoucherDigitsGuard } from './voucher-digits-guard.js';
import { VoucherView } from './voucher-view.js';

@Module({
  imports: [IdentityModule, LedgerModule, MessagesModule, RegionsModule, VolunteersModule],
  controllers: [RewardsController],
  providers: [
    CompareVouchers,
    EditReward,
    ExpireVouchers,
    ListRewards,
    MyVouchers,
    PartnerReader,
    Partners,
    RedeemReward,
    RewardQueue,
    RewardView,
    TellAboutVouchers,
    VerifyVoucher,
    VoucherDigitsGuard,
    VoucherView,
  ],
  exports: [PartnerReader],
})
export class RewardsModule implements OnModuleInit {
  constructor(
    private readonly me: MeSources,
    private readonly partners: PartnerReader,
  ) {}

  onModuleInit(): void {
    this.me.register({ partnerNames: (ids) => this.partners.names(ids) });
  }
}
