const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ID number of nobody: the area code 150699 was never given out; the checksum of GB 11643 is right. */
export function idNumber(birthDay: string, order: number): string {
  const digits = `150699${birthDay.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

/** A number that no operator has handed out, another one at each run, so that a retried test finds a newcomer again. */
export const newPhoneNumber = () => `1990001${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`;
export const newOrder = () => Math.floor(Math.random() * 500) * 2;
