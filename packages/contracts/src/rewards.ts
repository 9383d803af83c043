import { z } from 'zod';
import { endpoint } from './kit/endpoint.js';
import { Id, IdText, Instant, Points, line, pageOf, pageQuery, prose } from './kit/shapes.js';
import { rewardStates, voucherStates } from './rewards.states.js';

export const RewardKind = z.enum(['medical', 'culture', 'commendation', 'goods']);
const rewardFields = {
  title: line(40, 2), kind: RewardKind, description: prose(1000, 0), /** Price in points, 1 to 100,000. */ price: z.int().min(1).max(100000),
  minStar: z.int().min(0).max(5), /** All ever offered, redeemed ones included. */ stock: z.int().min(0).max(100000), perPersonLimit: z.int().min(1).max(1000),
  startsAt: Instant.nullable(), endsAt: Instant.nullable(), /** Days a voucher is good for. */ validDays: z.int().min(1).max(365), pickUpPlace: line(120),
};
export const Reward = z.object({
  id: Id, ...rewardFields, partnerId: Id, partnerName: z.string(), state: z.enum(rewardStates.states), /** Left to redeem. */ left: z.int(),
  issued: z.int(), verified: z.int(),
  /** Why the caller cannot redeem now, in words; null when they can or nobody is logged in. */
  whyNot: z.string().nullable(), redeemedByMe: z.int(), actions: z.array(z.string()),
});
export const Voucher = z.object({
  id: Id, /** Voucher number 券号, for people. */ number: z.string(), rewardId: Id, title: z.string(), partnerName: z.string(), pickUpPlace: z.string(), price: Points, state: z.enum(voucherStates.states),
  issuedAt: Instant, expiresAt: Instant, verifiedAt: Instant.nullable(),
});
export type Voucher = z.output<typeof Voucher>;
export const Partner = z.object({ id: Id, name: z.string(), regionCode: z.string(), address: z.string(), contactName: z.string(), contactPhoneMasked: z.string(), rewards: z.int(), disabled: z.boolean() });

const rewardParams = z.object({ rewardId: IdText });
export const rewardEndpoints = {
  listRewards: endpoint({
    operationId: 'listRewards', method: 'GET', path: '/rewards', tags: ['rewards'], audience: 'public',
    summary: 'Rewards 回馈 with stock, price, star condition', query: z.object({ ...pageQuery, kind: RewardKind.optional(), affordable: z.enum(['true', 'false']).optional() }), response: pageOf(Reward), errors: [],
  }),
  getReward: endpoint({
    operationId: 'getReward', method: 'GET', path: '/rewards/:rewardId', tags: ['rewards'], audience: 'public',
    summary: 'One reward, and why I cannot if I cannot', params: rewardParams, response: Reward, errors: ['NOT_FOUND'],
  }),
  listPartnerRewards: endpoint({
    operationId: 'listPartnerRewards', method: 'GET', path: '/partner/rewards', tags: ['rewards'], audience: ['partner', 'platform'],
    summary: 'Rewards of my shop, all states', query: z.object({ ...pageQuery, state: z.enum(rewardStates.states).optional() }), response: pageOf(Reward), errors: [],
  }),
  createReward: endpoint({
    operationId: 'createReward', method: 'POST', path: '/rewards', tags: ['rewards'], audience: ['partner', 'platform'],
    summary: 'Offer a reward', idempotent: true, status: 201, body: z.strictObject({ partnerId: Id, ...rewardFields }), response: Reward, errors: ['NOT_FOUND', 'FORBIDDEN'],
  }),
  updateReward: endpoint({
    operationId: 'updateReward', method: 'PATCH', path: '/rewards/:rewardId', tags: ['rewards'], audience: ['partner', 'platform'],
    summary: 'Change a reward; stock never below what is issued', params: rewardParams,
    body: z.strictObject({ title: rewardFields.title.optional(), description: rewardFields.description.optional(), price: rewardFields.price.optional(), minStar: rewardFields.minStar.optional(), stock: rewardFields.stock.optional(), perPersonLimit: rewardFields.perPersonLimit.optional(), startsAt: Instant.nullable().optional(), endsAt: Instant.nullable().optional(), validDays: rewardFields.validDays.optional(), pickUpPlace: rewardFields.pickUpPlace.optional() }),
    response: Reward, errors: ['NOT_FOUND', 'FORBIDDEN', 'STOCK_BELOW_ISSUED'],
  }),
  switchReward: endpoint({
    operationId: 'switchReward', method: 'POST', path: '/rewards/:rewardId/switch', tags: ['rewards'], audience: ['partner', 'platform'],
    summary: 'Pause, resume or end a reward', params: rewardParams, body: z.strictObject({ action: z.enum(['pause', 'resume', 'end']) }), response: Reward, errors: ['NOT_FOUND', 'FORBIDDEN', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  redeemReward: endpoint({
    operationId: 'redeemReward', method: 'POST', path: '/rewards/:rewardId/redeem', tags: ['rewards'], audience: ['volunteer'],
    summary: 'Redeem 兑换: points and stock in one step, gives a voucher', idempotent: true, status: 201, params: rewardParams, response: Voucher,
    errors: ['NOT_FOUND', 'NOT_ENOUGH_POINTS', 'OUT_OF_STOCK', 'STAR_TOO_LOW', 'PERSON_LIMIT_REACHED', 'REWARD_NOT_AVAILABLE'],
  }),
  listMyVouchers: endpoint({
    operationId: 'listMyVouchers', method: 'GET', path: '/me/vouchers', tags: ['rewards'], audience: ['volunteer'],
    summary: 'My vouchers', query: z.object({ ...pageQuery, state: z.enum(voucherStates.states).optional() }), response: pageOf(Voucher), errors: [],
  }),
  getVoucherCode: endpoint({
    operationId: 'getVoucherCode', method: 'GET', path: '/me/vouchers/:voucherId/code', tags: ['rewards'], audience: ['volunteer'],
    summary: 'The rotating code to show at the counter', params: z.object({ voucherId: IdText }),
    response: z.object({ voucher: Voucher, /** Null unless issued. */ qrText: z.string().nullable(), /** 12 digits to type, in groups of four. */ shortCode: z.string().nullable(), rotatesAt: Instant.nullable(), rotateSeconds: z.int() }), errors: ['NOT_FOUND'],
  }),
  verifyVoucher: endpoint({
    operationId: 'verifyVoucher', method: 'POST', path: '/vouchers/verify', tags: ['rewards'], audience: ['partner'],
    summary: 'Verify 核销 a shown voucher, once; only vouchers of the own shop', rate: { limit: 60, seconds: 60 },
    body: z.strictObject({ /** Scanned text or typed digits, blanks allowed. */ code: line(300) }),
    response: z.object({ voucher: Voucher, holderMasked: z.string() }), errors: ['VOUCHER_CODE_INVALID', 'VOUCHER_CODE_EXPIRED', 'VOUCHER_USED', 'VOUCHER_EXPIRED', 'FORBIDDEN'],
  }),
  listVerifications: endpoint({
    operationId: 'listVerifications', method: 'GET', path: '/partner/verifications', tags: ['rewards'], audience: ['partner'],
    summary: 'Vouchers my shop verified, newest first', query: z.object({ ...pageQuery }), response: pageOf(z.object({ voucher: Voucher, holderMasked: z.string() })), errors: [],
  }),
  listPartners: endpoint({
    operationId: 'listPartners', method: 'GET', path: '/partners', tags: ['rewards'], audience: ['platform', 'partner'],
    summary: 'Reward partners 商户; a partner sees itself', query: z.object({ ...pageQuery, q: line(40).optional() }), response: pageOf(Partner), errors: [],
  }),
  createPartner: endpoint({
    operationId: 'createPartner', method: 'POST', path: '/partners', tags: ['rewards'], audience: ['platform'],
    summary: 'New partner', idempotent: true, status: 201,
    body: z.strictObject({ name: line(60, 2), regionCode: z.string().regex(/^\d{2,12}$/), address: line(120), contactName: line(30), contactPhone: z.string().regex(/^[\d-]{7,13}$/) }),
    response: Partner, errors: ['PARTNER_NAME_TAKEN', 'REGION_UNKNOWN'],
  }),
};
