import { AppError } from '../../../kit/errors/index.js';
import { WechatRefusal, WechatUnreachable } from './wechat-http.js';

type WechatErrorCode = 'WECHAT_CODE_INVALID' | 'WECHAT_BUSY' | 'WECHAT_RATE_LIMITED' | 'WECHAT_BLOCKED';

/** What the person can do about it; every other errcode is the operator's (wrong AppID, IP not allowed, …): WECHAT_UNAVAILABLE. */
const MEANING: Readonly<Record<number, WechatErrorCode>> = {
  [-1]: 'WECHAT_BUSY',
  40029: 'WECHAT_CODE_INVALID', // unknown, expired, or a phone code used before
  40163: 'WECHAT_CODE_INVALID', // login code used before
  42003: 'WECHAT_CODE_INVALID', // code timed out
  40226: 'WECHAT_BLOCKED', // high-risk account
  44991: 'WECHAT_RATE_LIMITED',
  45009: 'WECHAT_RATE_LIMITED',
  45011: 'WECHAT_RATE_LIMITED',
};

/** The access token is not (or no longer) good: get another and ask again, once. */
export const STALE_TOKEN: readonly number[] = [40001, 40014, 42001];

/** The refusal that the caller of our API sees; the WeChat error stays beside it as `cause` for the log. */
export function asAppError(error: unknown): unknown {
  if (!(error instanceof WechatRefusal || error instanceof WechatUnreachable)) return error;
  const code = error instanceof WechatRefusal ? (MEANING[error.errcode] ?? 'WECHAT_UNAVAILABLE') : 'WECHAT_UNAVAILABLE';
  return Object.assign(new AppError(code), { cause: error });
}
