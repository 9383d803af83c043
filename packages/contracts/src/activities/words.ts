import type { CodeOf } from '../kit/lifecycle.js';
import type { signUpStates } from './states.js';

/** Words for the states and actions of a sign-up 报名. */
export const signUpWords = {
  confirmed: '已报名',
  waiting: '候补中',
  cancelled: '已取消',
  cancelledLate: '临时取消',
  noShow: '未到场',
  missedOut: '未候补上',
  promote: '候补转正',
  cancel: '取消报名',
  cancelLate: '取消报名',
  callOff: '活动取消',
  rejoin: '重新报名',
  rejoinWaiting: '重新候补',
  markNoShow: '记为未到场',
  attend: '补记到场',
  missOut: '候补结束',
} as const satisfies Record<CodeOf<typeof signUpStates>, string>;
