import { z } from 'zod';
import { Day, Id, Instant, line, Points, prose, whole } from '../kit/shapes.js';
import { rewardActions, rewardStates, voucherStates } from './states.js';
import { addressLength } from '../kit/limits.js';
import { rewardDescriptionLength, rewardPerPerson, rewardPrice, rewardStock, rewardTitleLength, voucherDays } from './limits.js';

export const RewardKind = z.enum(['medical', 'culture', 'commendation', 'goods']);

export const rewardFields = {
  title: line(rewardTitleLength),
  kind: RewardKind,
  description: prose(rewardDescriptionLength),
  /** Points for one piece. */ price: whole(rewardPrice),
  /** Star that a volunteer needs; 0: none. */ minStar: z.int().min(0).max(5),
  /** Pieces in all, redeemed ones included. */ stock: whole(rewardStock),
  /** Pieces that one person may redeem. */ perPersonLimit: whole(rewardPerPerson),
  /** First day on which it can be redeemed; null: at once. */ firstDay: Day.nullable(),
  /** Last day on which it can be redeemed, a whole one; null: for ever. */ lastDay: Day.nullable(),
  /** Days for which a voucher is valid after the day on which it is issued. */ validDays: whole(voucherDays),
  pickUpPlace: line(addressLength),
};

export const Reward = z.object({
  id: Id,
  ...rewardFields,
  partnerId: Id,
  partnerName: z.string(),
  state: z.enum(rewardStates.states),
  /** Pieces left to redeem. */ left: z.int(),
  /** Vouchers issued and not expired. */ issued: z.int(),
  /** Vouchers verified. */ verified: z.int(),
  /** Why the caller cannot redeem the reward, in words; null when they can, or when nobody is logged in. */
  whyNot: z.string().nullable(),
  /** Pieces that the caller has. */ redeemedByMe: z.int(),
  actions: z.array(z.enum(rewardActions)),
});

export const Voucher = z.object({
  id: Id,
  /** Voucher number 券号, which people read and tell. */ number: z.string(),
  rewardId: Id,
  title: z.string(),
  partnerName: z.string(),
  pickUpPlace: z.string(),
  /** Points paid. */ price: Points,
  state: z.enum(voucherStates.states),
  issuedAt: Instant,
  /** The last day, a whole one in Shanghai, on which the partner can verify it. */ lastDay: Day,
  verifiedAt: Instant.nullable(),
});
export type Voucher = z.output<typeof Voucher>;

export const Partner = z.object({
  id: Id,
  name: z.string(),
  regionCode: z.string(),
  address: z.string(),
  contactName: z.string(),
  contactPhoneMasked: z.string(),
  /** Number of its rewards, in any state. */ rewards: z.int(),
  disabled: z.boolean(),
});
