import { addressLength, partnerNameLength, personNameLength, rewardTitleLength } from '@zhiyuanhong/contracts/limits';
import { Entity } from 'typeorm';
import type { rewardStates, StateOf, voucherStates } from '@zhiyuanhong/contracts/states';
import { At, Bool, Indexed, Int, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A reward partner 商户. */
@Entity('partner')
@UniqueKey('name')
export class Partner {
  @Pk() id!: number;
  @Str(partnerNameLength.max) name!: string;
  @Str(12) regionCode!: string;
  @Str(addressLength.max) address!: string;
  @Str(personNameLength.max) contactName!: string;
  /** Business phone of the partner. */
  @Str(20) contactPhone!: string;
  @Bool({ default: false }) disabled!: boolean;
}

/** A reward 回馈. `issued` never exceeds `stock`, because issuing is a conditional update. */
@Entity('reward')
@Indexed('state', 'price')
@Indexed('partnerId')
export class Reward {
  @Pk() id!: number;
  @Int() partnerId!: number;
  @Str(rewardTitleLength.max) title!: string;
  @Str(20) kind!: 'medical' | 'culture' | 'commendation' | 'goods';
  @LongText() description!: string;
  @Int() price!: number;
  @Int() minStar!: number;
  /** Pieces in all, redeemed ones included. */
  @Int() stock!: number;
  /** Vouchers issued and not expired. */
  @Int({ default: 0 }) issued!: number;
  @Int({ default: 0 }) verified!: number;
  @Int() perPersonLimit!: number;
  /** First and last day in Shanghai on which it can be redeemed, both whole. */
  @Str(10, { nullable: true }) firstDay!: string | null;
  @Str(10, { nullable: true }) lastDay!: string | null;
  @Int() validDays!: number;
  @Str(addressLength.max) pickUpPlace!: string;
  @Str(10) state!: StateOf<typeof rewardStates>;
  @At() createdAt!: Date;
}

/** Number of pieces of a reward that a volunteer has, for the limit per person. */
@Entity('reward_holding')
@UniqueKey('rewardId', 'volunteerId')
export class RewardHolding {
  @Pk() id!: number;
  @Int() rewardId!: number;
  @Int() volunteerId!: number;
  @Int() held!: number;
}

/** A voucher 兑换券. */
@Entity('voucher')
@UniqueKey('number')
@Indexed('volunteerId', 'state')
@Indexed('state', 'expiresAt')
@Indexed('partnerId', 'verifiedAt')
export class Voucher {
  @Pk() id!: number;
  /** Voucher number 券号, eight random digits. */
  @Str(8) number!: string;
  @Int() rewardId!: number;
  @Int() partnerId!: number;
  @Int() volunteerId!: number;
  /** Points paid; given back when it expires. */
  @Int() price!: number;
  @Str(10) state!: StateOf<typeof voucherStates>;
  @At() issuedAt!: Date;
  /** The midnight in Shanghai after the last day on which it is valid. */
  @At() expiresAt!: Date;
  @At({ nullable: true }) verifiedAt!: Date | null;
  @Int({ nullable: true }) verifiedBy!: number | null;
}
