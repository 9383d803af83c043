import type { PersonalDataKind } from '@zhiyuanhong/contracts';

/** The person behind a wish, whose data public text must not hold (条例 第二十至二十一条). */
export interface PersonBehind {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
/** Digits that make a phone number; shorter runs are times, prices or counts. */
const PHONE_DIGITS = 7;
/** Digits of an old ID number 身份证号, the shortest one; bank cards are longer too. */
const ID_DIGITS = 15;
/** Characters of an address part; shorter parts are too common to identify anybody. */
const ADDRESS_PART = 4;

/**
 * Kinds of personal data that the texts hold, the gravest first; null for none. Numbers are also found when written in Chinese, in full
 * width, or with blanks and dashes between the digits. This only helps the reviewer and does not replace them.
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

/** Whether the text holds the whole address, its part from the first digit on, or any number of a unit or room. */
function holdsAddress(plain: string, address: string): boolean {
  const door = /\d.*$/s.exec(address)?.[0] ?? '';
  const parts = [address, door].filter((part) => part.length >= ADDRESS_PART);
  return parts.some((part) => plain.includes(part)) || /\d+(号楼|单元)|\d{3,4}室/.test(plain);
}

/** Runs of digits after separators inside them are removed; calendar days are left out. */
function digitRuns(text: string): string[] {
  const digits = folded(text.replace(/20\d\d[-./年]\d{1,2}[-./月]\d{1,2}/g, '，')).replaceAll('幺', '1');
  return digits.replace(/(?<=\d)[-–—\uff0d_.·・()\uff08\uff09]+(?=\d)/g, '').match(/\d+x?/g) ?? [];
}

/** The text in half width and lower case, without blanks, with Chinese digits as Arabic ones. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[〇一二三四五六七八九零]/g, (digit) => (digit === '零' ? '0' : String(CHINESE_DIGITS.indexOf(digit))));
