import { error } from '../kit/error.js';
import { passwordLength } from './limits.js';

export default {
  WECHAT_CODE_INVALID: error(401, '微信登录凭证无效或已使用，请重试'),
  WECHAT_BUSY: error(503, '微信服务繁忙，请稍后再试'),
  WECHAT_RATE_LIMITED: error(429, '微信登录过于频繁，请一分钟后再试'),
  WECHAT_BLOCKED: error(403, '该微信账号被微信安全策略限制登录'),
  WECHAT_UNAVAILABLE: error(502, '暂时连接不到微信，请稍后再试或用手机号登录'),
  SMS_UNAVAILABLE: error(502, '短信暂时发送不出去，请稍后再试'),
  PHONE_CODE_WRONG: error<{ attemptsLeft: number }>(401, '验证码不正确，还可尝试 {attemptsLeft} 次'),
  PHONE_CODE_EXPIRED: error(401, '验证码已失效，请重新获取'),
  PASSWORD_WRONG: error<{ attemptsLeft: number }>(401, '账号或密码不正确，还可尝试 {attemptsLeft} 次'),
  ACCOUNT_LOCKED: error<{ until: string }>(423, '密码错误次数过多，账号已锁定，请稍后再试或联系管理员'),
  ACCOUNT_DISABLED: error(403, '该账号已停用，请联系管理员'),
  PASSWORD_TOO_WEAK: error<{ rule: 'length' | 'lettersAndDigits' | 'loginName' | 'variety' | 'unchanged' }>(400, '密码不符合要求：{rule}', {
    rule: {
      length: `长度须为 ${passwordLength.min} 至 ${passwordLength.max} 个字符`,
      lettersAndDigits: '须同时包含字母和数字',
      loginName: '不能包含登录名',
      variety: '不能由少数几个字符重复组成',
      unchanged: '不能与旧密码相同',
    },
  }),
  REFRESH_TOKEN_INVALID: error(401, '登录已失效，请重新登录'),
  REFRESH_TOKEN_REUSED: error(401, '检测到登录凭证被重复使用，为保护账号已退出，请重新登录'),
  LAST_PLATFORM_ADMIN: error(409, '至少要保留一位可用的平台管理员'),
  LOGIN_NAME_TAKEN: error(409, '该登录名已被使用'),
  PHONE_TAKEN: error(409, '该手机号已绑定其他账号'),
};
