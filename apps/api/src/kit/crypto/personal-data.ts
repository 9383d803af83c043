import type { PersonalDataKind } from '@zhiyuanhong/contracts';

/** What a text that becomes public must not hold: the person behind a wish (条例 第二十至二十一条). */
export interface PersonBehind {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
/** Shortest run of digits taken for a phone; shorter ones are times, prices, counts. */
const PHONE_DIGITS = 7;
/** A run as long as an ID number 身份证号 of the old kind, or a bank card. */
const ID_DIGITS = 15;
/** Shorter parts of an address are too common to give anybody away. */
const ADDRESS_PART = 4;

/**
 * What personal data the texts still hold, the gravest kind first; null when there is none. Numbers are also found when they are
 * spelt in Chinese, in full width, or with blanks and dashes between the digits. It is a safety net under the reviewer, no more.
 */
export function personalDataIn(texts: readonly string[], person: PersonBehind): PersonalDataKind | null {
  const found = new Set(texts.flatMap((text) => inText(text, person)));
  return (['idNumber', 'phone', 'name', 'address'] as const).find((kind) => found.has(kind)) ?? null;
}

function inText(text: string, { name, phone, address }: PersonBehind): PersonalDataKind[] {
  const found: PersonalDataKind[] = [];
  const plain = folded(text);
  const runs = digitRuns(text);
  if (runs.some((run) => run.length >= ID_DIGITS)) found.push('idNumber');
  const own = phone.replace(/\D/g, '');
  if (runs.some((run) => (run.length >= PHONE_DIGITS && run.length < ID_DIGITS) || run === own)) found.push('phone');
  const called = folded(name);
  if (called.length > 1 && plain.includes(called)) found.push('name');
  if (holdsAddress(plain, folded(address))) found.push('address');
  return found;
}

/** The whole address, its house and door (from the first number on), or any unit or room number. */
function holdsAddress(plain: string, address: string): boolean {
  const door = /\d.*$/s.exec(address)?.[0] ?? '';
  const parts = [address, door].filter((part) => part.length >= ADDRESS_PART);
  return parts.some((part) => plain.includes(part)) || /\d+(号楼|单元)|\d{3,4}室/.test(plain);
}

/** Digits that stand together once what people put between them is gone; calendar days are none. */
function digitRuns(text: string): string[] {
  const digits = folded(text.replace(/20\d\d[-./年]\d{1,2}[-./月]\d{1,2}/g, '，')).replaceAll('幺', '1');
  return digits.replace(/(?<=\d)[-–—－_.·・()（）]+(?=\d)/g, '').match(/\d+x?/g) ?? [];
}

/** One width, lower case, no blanks, Chinese digits as Arabic ones. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[〇一二三四五六七八九零]/g, (digit) => (digit === '零' ? '0' : String(CHINESE_DIGITS.indexOf(digit))));
