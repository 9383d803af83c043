import { subjectWords, type Subject, type WordTable } from '../words.gen.js';
import { error } from './error.js';

/** Personal data 个人信息 that public text must not hold. */
export type PersonalDataKind = 'idNumber' | 'phone' | 'name' | 'address';

/** Errors that every endpoint or several domains may answer. */
export default {
  INVALID_INPUT: error<{ fields: { path: string; message: string }[] }>(400, '填写的内容有误，请检查标出的项目'),
  MALFORMED_REQUEST: error(400, '请求格式不正确，请刷新后重试'),
  NOT_LOGGED_IN: error(401, '请先登录'),
  SESSION_EXPIRED: error(401, '登录已过期，请重新登录'),
  FORBIDDEN: error(403, '您没有权限进行此操作'),
  PASSWORD_CHANGE_REQUIRED: error(403, '首次登录请先修改密码'),
  NOT_FOUND: error<{ what: Subject }>(404, '没有找到{what}，可能已被删除或您无权查看', { what: subjectWords }),
  ROUTE_NOT_FOUND: error(404, '没有这个地址'),
  METHOD_NOT_ALLOWED: error(405, '这个地址不支持此操作'),
  /** `of` names the table that has the word for the state. */
  STATE_CHANGED: error<{ state: string; of: WordTable }>(409, '状态刚刚发生了变化（现为“{state}”），请刷新后再试'),
  ACTION_NOT_PERMITTED: error<{ action: string; state: string; of: WordTable }>(409, '当前状态“{state}”下不能进行此操作'),
  REASON_REQUIRED: error(400, '请填写原因'),
  IDEMPOTENCY_KEY_REUSED: error(422, '同一请求编号被用于不同内容，请刷新后重试'),
  BODY_TOO_LARGE: error<{ limitBytes: number }>(413, '提交的内容过大，上限 {limitBytes} 字节'),
  UNSUPPORTED_MEDIA_TYPE: error(415, '不支持的内容类型，请使用 JSON'),
  TOO_MANY_REQUESTS: error<{ retryAfterSeconds: number }>(429, '操作太频繁，请 {retryAfterSeconds} 秒后再试'),
  INTERNAL: error(500, '系统出了点问题，请稍后再试；如反复出现请把编号告诉管理员'),
  BUSY_TRY_AGAIN: error(503, '当前人数较多，请稍后再试'),
  OWN_ENTRY: error(403, '不能办理自己录入的时长，或本人（含本人其他账号、监护人与被监护人）的服务记录、积分、申请，须由另一人办理'),
  TOO_MANY_OPEN: error<{ what: Subject; limit: number }>(409, '还没有完成的{what}已有 {limit} 个，请等其中一个完成后再来', {
    what: subjectWords,
  }),
  TOO_YOUNG: error<{ minAge: number }>(422, '须年满 {minAge} 周岁'),
  PERSONAL_DATA: error<{ found: PersonalDataKind }>(422, '文字里有个人信息（{found}），请删去后再提交', {
    found: { idNumber: '证件号码', phone: '电话号码', name: '联系人姓名', address: '详细地址' },
  }),
};
