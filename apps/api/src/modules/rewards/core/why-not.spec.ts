import { expect, test } from '@jest/globals';
import { whyNot, type RedeemCase } from './why-not.js';

const today = '2026-03-05';
const fine: RedeemCase = {
  state: 'listed',
  partnerDisabled: false,
  firstDay: null,
  lastDay: null,
  left: 1,
  price: 50,
  minStar: 1,
  perPersonLimit: 1,
  redeemedByMe: 0,
  points: 50,
  star: 1,
};

test.each<[string, Partial<RedeemCase>, object | null]>([
  ['all as asked', {}, null],
  ['paused', { state: 'paused' }, { code: 'REWARD_NOT_AVAILABLE', params: { reason: 'paused' } }],
  ['of a shop that takes part no more', { partnerDisabled: true }, { code: 'REWARD_NOT_AVAILABLE', params: { reason: 'paused' } }],
  ['ended, whatever the shop', { state: 'ended', partnerDisabled: true }, { code: 'REWARD_NOT_AVAILABLE', params: { reason: 'ended' } }],
  ['on its last day', { lastDay: today }, null],
  ['after its last day', { lastDay: '2026-03-04' }, { code: 'REWARD_NOT_AVAILABLE', params: { reason: 'ended' } }],
  ['not begun', { firstDay: '2026-03-06' }, { code: 'REWARD_NOT_AVAILABLE', params: { reason: 'notStarted' } }],
  ['begins today', { firstDay: today }, null],
  ['nothing left', { left: 0, points: 0 }, { code: 'OUT_OF_STOCK', params: {} }],
  ['a star too few', { minStar: 2, points: 0 }, { code: 'STAR_TOO_LOW', params: { needed: 2, star: 1 } }],
  ['had already', { redeemedByMe: 1 }, { code: 'PERSON_LIMIT_REACHED', params: { limit: 1 } }],
  ['a point too few', { points: 49 }, { code: 'NOT_ENOUGH_POINTS', params: { needed: 50, balance: 49 } }],
])('%s', (_, given, expected) => {
  expect(whyNot({ ...fine, ...given }, today)).toEqual(expected);
});
