import { AppError } from '../../../kit/errors/index.js';
import { WechatRefusal, WechatUnreachable } from './wechat-http.js';

type WechatErrorCode = 'WECHAT_CODE_INVALID' | 'WECHAT_BUSY' | 'WECHAT_RATE_LIMITED' | 'WECHAT_BLOCKED';

/** Errors that the person can do something about. All others are the operator's (wrong AppID, IP not allowed): WECHAT_UNAVAILABLE. */
const MEANING: Readonly<Record<number, WechatErrorCode>> = {
  [-1]: 'WECHAT_BUSY',
  40029: 'WECHAT_CODE_INVALID', // Unknown or expired, or a phone code that was used before.
  40163: 'WECHAT_CODE_INVALID', // A login code that was used before.
  42003: 'WECHAT_CODE_INVALID', // The code timed out.
  40226: 'WECHAT_BLOCKED', // An account of high risk.
  44991: 'WECHAT_RATE_LIMITED',
  45009: 'WECHAT_RATE_LIMITED',
  45011: 'WECHAT_RATE_LIMITED',
};

/** The access token is not valid: get another and repeat the call once. */
export const STALE_TOKEN: readonly number[] = [40001, 40014, 42001];

/** The refusal for the caller of this API, with WeChat's error as `cause` for the log. */
export function asAppError(error: unknown): unknown {
  if (!(error instanceof WechatRefusal || error instanceof WechatUnreachable)) return error;
  const code = error instanceof WechatRefusal ? (MEANING[error.errcode] ?? 'WECHAT_UNAVAILABLE') : 'WECHAT_UNAVAILABLE';
  return Object.assign(new AppError(code), { cause: error });
}
