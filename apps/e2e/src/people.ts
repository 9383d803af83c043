const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ID number of nobody: the area code 150699 was never given out; the checksum of GB 11643 is right. */
export function idNumber(birthDay: string, order: number): string {
  const digits = `150699${birthDay.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

const upTo = (n: number) => Math.floor(Math.random() * n);

/** Another one each time, so that a test that is tried again finds a newcomer again; born in that year. */
export const newIdNumber = (year: number) => idNumber(new Date(Date.UTC(year, 0, 1 + upTo(300))).toISOString().slice(0, 10), upTo(1000));

/** A number that no operator has handed out. */
export const newPhoneNumber = () => `199000${String(10_000 + upTo(90_000))}`;

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
export const newName = () => `${halves[upTo(halves.length)]}${halves[upTo(halves.length)]}${'图德高和拉'[upTo(5)]}`;
