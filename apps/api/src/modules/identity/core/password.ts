import type { ErrorParams } from '@zhiyuanhong/contracts';
import { passwordLength } from '@zhiyuanhong/contracts/limits';

/** Which rule a new password breaks; null for none. */
export function passwordFault(password: string, login: string): ErrorParams<'PASSWORD_TOO_WEAK'>['rule'] | null {
  if (password.length < passwordLength.min || password.length > passwordLength.max) return 'length';
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return 'lettersAndDigits';
  if (password.toLowerCase().includes(login.toLowerCase())) return 'loginName';
  if (new Set(password).size < 5) return 'variety';
  return null;
}

/** Without characters that look alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** A first password of 12 characters, e.g. `kfm7-x3rt-9apw`, with 47 bits. `pick(n)` returns a random whole number below n. */
export function firstPassword(pick: (below: number) => number): string {
  const from = (characters: string): string => characters[pick(characters.length)] ?? '';
  const group = (): string => from(LETTERS) + from(LETTERS + DIGITS) + from(LETTERS + DIGITS) + from(DIGITS);
  return [group(), group(), group()].join('-');
}
