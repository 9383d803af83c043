const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ID number of nobody: the area code 150698 was never given out, nor does the seed use it; the checksum of GB 11643 is right. */
export function idNumber(birthDay: string, order: number): string {
  const digits = `150698${birthDay.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

/**
 * Counts on from the hundredths of a second, faster than tests use them up: a process that follows another one, as for a test that is
 * tried again, begins behind it. By chance the same number would soon come twice, as the same birthday does in a class.
 */
let last = Math.floor(Date.now() / 10);
const next = () => (last += 1);

/** Another one each time; born in that year. */
export function newIdNumber(year: number): string {
  const n = next();
  const day = new Date(Date.UTC(year, 0, 1 + (Math.floor(n / 1000) % 300)));
  return idNumber(day.toISOString().slice(0, 10), n % 1000);
}

/** A number that no operator has handed out, and the seed not either. */
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
/** A name that stands for one person only, so that looking for it finds nobody else. */
export function newName(): string {
  const n = next();
  const half = (i: number) => halves[i % halves.length];
  return `${half(n)}${half(Math.floor(n / 16))}${'图德高和拉'[n % 5]}`;
}
