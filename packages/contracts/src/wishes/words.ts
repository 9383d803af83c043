import type { CodeOf } from '../kit/lifecycle.js';
import type { WishEvent, wishStates } from './states.js';

/** Words for the states and actions of a wish 心愿. */
export const wishWords = {
  posted: '待审核',
  returned: '已退回',
  open: '待认领',
  claimed: '已认领',
  fulfilled: '待确认',
  confirmed: '已实现',
  withdrawn: '已撤下',
  expired: '已过期',
  post: '许愿',
  approve: '通过',
  return: '退回',
  resubmit: '修改后提交',
  claim: '认领',
  release: '退回心愿墙',
  fulfil: '已完成心愿',
  sendBack: '还没实现',
  confirm: '确认并致谢',
  withdraw: '撤下',
  expire: '过期',
} as const satisfies Record<CodeOf<typeof wishStates> | WishEvent, string>;
