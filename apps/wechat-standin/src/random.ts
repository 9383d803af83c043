import { createHmac, randomBytes } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Letters and digits, as in a code from wx.login. */
export function randomLetters(length: number): string {
  return Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** 28 characters that begin with `o`, the same for one user and one key in every run. */
export function stableId(key: string, user: string): string {
  return 'o' + createHmac('sha256', key).update(user).digest('base64url').slice(0, 27);
}

/** Request id as WeChat appends it to errmsg. */
export function requestId(nowMs: number): string {
  const hex = randomBytes(8).toString('hex');
  return `${Math.floor(nowMs / 1000).toString(16)}-${hex.slice(0, 8)}-${hex.slice(8)}`;
}
