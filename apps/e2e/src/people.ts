const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An invented ID number: the area code 150698 was never assigned, and the seed does not use it; the checksum (GB 11643) is valid. */
export function idNumber(birthDay: string, order: number): string {
  const digits = `150698${birthDay.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

/**
 * Starts at the hundredths of a second, which pass faster than tests use numbers, so that a later process does not repeat numbers of an
 * earlier one. Random numbers would soon collide.
 */
let last = Math.floor(Date.now() / 10);
const next = () => (last += 1);

/** A new ID number of somebody born in that year. */
export function newIdNumber(year: number): string {
  const n = next();
  const day = new Date(Date.UTC(year, 0, 1 + (Math.floor(n / 1000) % 300)));
  return idNumber(day.toISOString().slice(0, 10), n % 1000);
}

/** A phone number that no operator has assigned and the seed does not use. */
export const newPhoneNumber = () => String(19_900_010_000 + (next() % 900_000));

const halves = [
  '阿古拉',
  '巴音',
  '布和',
  '查干',
  '敖登',
  '格日',
  '呼斯',
  '吉日',
  '满都',
  '孟根',
  '那日',
  '其木',
  '萨仁',
  '苏布',
  '塔娜',
  '乌日',
];
/** A name that no other person has, so that searching for it finds one. */
export function newName(): string {
  const n = next();
  const half = (i: number) => halves[i % halves.length];
  return `${half(n)}${half(Math.floor(n / 16))}${'图德高和拉'[n % 5]}`;
}
