const SHORTEST = 10;
const LONGEST = 128;

/** What is wrong with a new password, in Chinese for the person who chose it; null when it is good enough. */
export function passwordFault(password: string, login: string): string | null {
  if (password.length < SHORTEST || password.length > LONGEST) return `长度须为 ${SHORTEST} 至 ${LONGEST} 个字符`;
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return '须同时包含字母和数字';
  if (password.toLowerCase().includes(login.toLowerCase())) return '不能包含登录名';
  if (new Set(password).size < 5) return '不能由少数几个字符重复组成';
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
