import { type Here, way, waysOf } from '../kit/given.js';
import { wishStates } from './states.js';

/** A wish as people write it: with personal data, which the reviewer takes out. */
export const postedWish = ({ regionCode }: Here) => ({
  title: '高娃额吉想理发',
  words: '请到阳光小区3号楼2单元501，电话 13904770001，腿脚不方便，想在家理一次发。',
  category: 'elder-care',
  contact: { name: '高娃额吉', phone: '13904770001', address: '康新社区阳光小区3号楼2单元501', regionCode },
});
/** What the reviewer hangs on the wall. */
export const approvedWish = {
  decision: 'approve',
  title: '老人想在家理发',
  words: '一位腿脚不便的老人，想在家理一次发。',
  minutes: 90,
} as const;

export const wishWays = waysOf(wishStates, 'wishId', (here: Here) => ({
  post: way('wisher', 'postWish', () => postedWish(here)),
  approve: way('reviewer', 'reviewWish', () => approvedWish),
  return: way('reviewer', 'reviewWish', () => ({ decision: 'return', reason: '请写清楚' })),
  resubmit: way('wisher', 'updateWish', () => postedWish(here)),
  claim: way('volunteer', 'claimWish'),
  release: way('volunteer', 'releaseWish', () => ({ reason: '临时有事' })),
  fulfil: way('volunteer', 'fulfilWish', () => ({ words: '理好了，老人很高兴。' })),
  sendBack: way('wisher', 'sendBackWish', () => ({ reason: '还没有人来' })),
  confirm: way('wisher', 'confirmWish', () => ({ stars: 5, thanks: '谢谢' })),
  withdraw: way('wisher', 'withdrawWish', () => ({ reason: '不用了' })),
  expire: null,
}));
