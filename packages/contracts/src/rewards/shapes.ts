import { z } from 'zod';
import { Id, Instant, line, Points, prose, whole } from '../kit/shapes.js';
import { rewardActions, rewardStates, voucherStates } from './states.js';
import { addressLength } from '../kit/limits.js';
import { rewardDescriptionLength, rewardPerPerson, rewardPrice, rewardStock, rewardTitleLength, voucherDays } from './limits.js';

export const RewardKind = z.enum(['medical', 'culture', 'commendation', 'goods']);

export const rewardFields = {
  title: line(rewardTitleLength),
  kind: RewardKind,
  description: prose(rewardDescriptionLength),
  /** Points for one piece. */ price: whole(rewardPrice),
  minStar: z.int().min(0).max(5),
  /** Pieces in all, redeemed ones included. */ stock: whole(rewardStock),
  perPersonLimit: whole(rewardPerPerson),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  /** Days for which a voucher is valid. */ validDays: whole(voucherDays),
  pickUpPlace: line(addressLength),
};

export const Reward = z.object({
  id: Id,
  ...rewardFields,
  partnerId: Id,
  partnerName: z.string(),
  state: z.enum(rewardStates.states),
  /** Pieces left to redeem. */ left: z.int(),
  issued: z.int(),
  verified: z.int(),
  /** Why the caller cannot redeem the reward, in words; null when they can, or when nobody is logged in. */
  whyNot: z.string().nullable(),
  redeemedByMe: z.int(),
  actions: z.array(z.enum(rewardActions)),
});

export const Voucher = z.object({
  id: Id,
  /** Voucher number 券号, which people read and tell. */ number: z.string(),
  rewardId: Id,
  title: z.string(),
  partnerName: z.string(),
  pickUpPlace: z.string(),
  price: Points,
  state: z.enum(voucherStates.states),
  issuedAt: Instant,
  expiresAt: Instant,
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
  rewards: z.int(),
  disabled: z.boolean(),
});
