import { error } from '../kit/error.js';

export default {
  NOT_ENOUGH_POINTS: error<{ needed: number; balance: number }>(409, '积分不足：需要 {needed}，现有 {balance}'),
  /** Nothing was paid. `price`: what it costs now. */
  PRICE_CHANGED: error<{ price: number }>(409, '价格已变为 {price} 积分，没有兑换，请再看一下'),
  OUT_OF_STOCK: error(409, '已经兑完了'),
  STAR_TOO_LOW: error<{ needed: number; star: number }>(403, '需要{needed}星志愿者才能兑换'),
  PERSON_LIMIT_REACHED: error<{ limit: number }>(409, '每人限兑 {limit} 份，您已达到上限'),
  REWARD_NOT_AVAILABLE: error<{ reason: 'paused' | 'notStarted' | 'ended' }>(409, '该回馈当前不可兑换'),
  VOUCHER_CODE_INVALID: error(400, '兑换码不对，或已经刷新，请让对方重新出示'),
  VOUCHER_TRIES_USED: error<{ minutes: number }>(429, '输错次数太多，请 {minutes} 分钟后再输，或者扫描二维码'),
  VOUCHER_CODE_EXPIRED: error(410, '兑换码已刷新，请让对方重新出示'),
  VOUCHER_USED: error<{ at: string }>(409, '该券已经核销过了'),
  /** The caller verified it a moment ago, and may not have got the answer. */
  VOUCHER_JUST_VERIFIED: error<{ at: string; number: string }>(409, '这张券（券号 {number}）刚刚已由您核销成功，不用再核销一次'),
  VOUCHER_EXPIRED: error<{ lastDay: string }>(410, '该券已过期'),
  PARTNER_NAME_TAKEN: error(409, '已有同名商户'),
  STOCK_BELOW_ISSUED: error<{ issued: number }>(409, '已兑出 {issued} 份，总量不能更少'),
};
