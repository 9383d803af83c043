import { error } from '../kit/error.js';

export default {
  VENUE_CODE_EXPIRED: error(410, '这个码已经过期，请扫现场屏幕上正在显示的码'),
  VENUE_CODE_INVALID: error(400, '这不是有效的签到码，请核对'),
  CLAIM_USED: error(409, '这次扫码已被其他账号使用，请重新扫码'),
  CLAIM_EXPIRED: error(410, '扫码已超过 30 分钟，请重新扫码'),
  CHECK_IN_TOO_EARLY: error<{ opensAt: string }>(409, '还没到签到时间'),
  CHECK_IN_OVER: error<{ endedAt: string }>(409, '该班次已经结束，请联系组织者补录'),
  NOT_CHECKED_IN: error(409, '您还没有签到'),
  ALREADY_CHECKED_OUT: error<{ at: string }>(409, '您已经签退'),
  NOT_SIGNED_UP: error(409, '您没有报名这个班次'),
  SLOT_FULL: error(409, '名额已满'),
  MANUAL_TIMES_WRONG: error<{ reason: 'future' | 'endBeforeStart' | 'outsideSlot' | 'unchanged' }>(
    422,
    '时间不正确：须在班次时间之内、不晚于现在，更正的须与原来不同',
  ),
  ALREADY_RATED: error(409, '您已经评价过了'),
  NOT_YET_ENDED: error(409, '服务结束后才能进行此操作'),
  DISPUTE_OPEN: error(409, '已有一条异议正在处理'),
  APPEAL_OVER: error<{ until: string }>(409, '请上一级复核的期限已经过了'),
  NOTHING_TO_CONFIRM: error(409, '没有可以确认的记录'),
};
