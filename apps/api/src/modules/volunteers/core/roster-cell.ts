/** Marks that are seen as nothing: soft hyphens, zero-width and direction marks, control characters. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A cell as it was meant: without invisible marks, the apostrophe or formula by which Excel is told to keep a text, and blanks around. */
export function cleanCell(text: string): string {
  const plain = text.replace(INVISIBLE, '').trim();
  const formula = /^="?([^"]*)"?$/.exec(plain);
  return (formula ? formula[1]! : plain).replace(/^['\u2018\u2019\uff07]/, '').trim();
}

/** A number as text, e.g. of a phone or an ID card: full-width digits made plain, blanks and hyphens left out, and what Excel adds (`.0`). */
export const cleanNumber = (text: string): string =>
  cleanCell(text)
    .normalize('NFKC')
    .replace(/\s|(?<=\d)\p{Pd}(?=\d)/gu, '')
    .replace(/^(\d+)\.0+$/, '$1');

/** A phone without the country's code. */
export const cleanPhone = (text: string): string => cleanNumber(text).replace(/^(?:\+86|0086|86(?=\d{11}$))/, '');

/** A quantity without separators of thousands. */
export const cleanQuantity = (text: string): string => cleanNumber(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** A name; the blanks that are put into one of Chinese characters to make it as wide as the others are left out. */
export function cleanName(text: string): string {
  const name = cleanCell(text).normalize('NFKC').replace(/\s+/g, ' ');
  return /^[\p{Script=Han}\s]+$/u.test(name) ? name.replace(/\s/g, '') : name;
}

/** What Excel makes of a long number when it shows it as a quantity, `1.5E+17`: the digits behind are lost. */
export const isScientific = (text: string): boolean => /^\d(?:\.\d+)?E\+?\d+$/i.test(text);
