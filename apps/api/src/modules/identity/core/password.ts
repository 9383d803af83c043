import type { ErrorParams } from '@zhiyuanhong/contracts';
import { passwordLength } from '@zhiyuanhong/contracts/limits';

/** The rule that a new password breaks; null when it is good enough. */
export function passwordFault(password: string, login: string): ErrorParams<'PASSWORD_TOO_WEAK'>['rule'] | null {
  if (password.length < passwordLength.min || password.length > passwordLength.max) return 'length';
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return 'lettersAndDigits';
  if (password.toLowerCase().includes(login.toLowerCase())) return 'loginName';
  if (new Set(password).size < 5) return 'variety';
  return null;
}

/** Without characters that are mistaken for each other on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** A first password of 12 characters, e.g. `kfm7-x3rt-9apw`: 47 bits. `pick(n)` gives a random whole number below n. */
export function firstPassword(pick: (below: number) => number): string {
  const from = (characters: string): string => characters[pick(characters.length)] ?? '';
  const group = (): string => from(LETTERS) + from(LETTERS + DIGITS) + from(LETTERS + DIGITS) + from(DIGITS);
  return [group(), group(), group()].join('-');
}
