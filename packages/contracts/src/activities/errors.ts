import { error } from '../kit/error.js';

export default {
  PROJECT_INCOMPLETE: error<{ missing: 'disclosure'[] }>(422, '还缺少：{missing}', { missing: { disclosure: '风险说明' } }),
  INSURANCE_REQUIRED: error(422, '有危险的服务须先为志愿者购买保险并填写保单号（条例 第十七条）'),
  TRAINING_REQUIRED: error(422, '有危险的服务须安排岗前培训（条例 第十六条）'),
  SLOT_IN_PAST: error<{ startsAt: string }>(422, '班次开始时间已过'),
  SLOT_TIMES_WRONG: error<{ reason: 'endBeforeStart' | 'tooLong' | 'overlap' }>(422, '班次时间不正确，请检查起止时间'),
  HEADCOUNT_BELOW_TAKEN: error<{ taken: number }>(409, '已有 {taken} 人报名，人数不能更少'),
  SIGN_UP_CLOSED: error<{ reason: 'notPublished' | 'started' | 'cancelled' }>(409, '该班次已停止报名'),
  CONDITION_NOT_MET: error<{ condition: 'minAge' | 'maxAge' | 'skill' | 'training' | 'minor' | 'organisation'; wanted: string }>(
    422,
    '不符合岗位条件：{wanted}',
  ),
  TIME_CLASH: error<{ title: string; startsAt: string; endsAt: string }>(409, '与您已报名的“{title}”时间冲突'),
  WAITING_LIST_FULL: error(409, '候补名单也满了，看看其他班次吧'),
};
