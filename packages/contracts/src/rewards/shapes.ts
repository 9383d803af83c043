import { z } from 'zod';
import { Id, Instant, line, Points, prose } from '../kit/shapes.js';
import { rewardActions, rewardStates, voucherStates } from './states.js';

export const RewardKind = z.enum(['medical', 'culture', 'commendation', 'goods']);

export const rewardFields = {
  title: line(40, 2),
  kind: RewardKind,
  description: prose(1000, 0),
  /** Price in points, 1 to 100,000. */ price: z.int().min(1).max(100000),
  minStar: z.int().min(0).max(5),
  /** All ever offered, redeemed ones included. */ stock: z.int().min(0).max(100000),
  perPersonLimit: z.int().min(1).max(1000),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  /** Days a voucher is good for. */ validDays: z.int().min(1).max(365),
  pickUpPlace: line(120),
};

export const Reward = z.object({
  id: Id,
  ...rewardFields,
  partnerId: Id,
  partnerName: z.string(),
  state: z.enum(rewardStates.states),
  /** Left to redeem. */ left: z.int(),
  issued: z.int(),
  verified: z.int(),
  /** Why the caller cannot redeem now, in words; null when they can or nobody is logged in. */
  whyNot: z.string().nullable(),
  redeemedByMe: z.int(),
  actions: z.array(z.enum(rewardActions)),
});

export const Voucher = z.object({
  id: Id,
  /** Voucher number 券号, for people. */ number: z.string(),
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
