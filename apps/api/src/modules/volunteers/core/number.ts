const DIGITS = 8;

/** Volunteer number 志愿者编号: the district's code and the row id in eight digits, and so unique. */
export const numberOf = (districtCode: string, volunteerId: number): string => districtCode + String(volunteerId).padStart(DIGITS, '0');

/** The row id in a number of this district; null when it is none. */
export function idOfNumber(districtCode: string, number: string): number | null {
  const digits = number.startsWith(districtCode) ? number.slice(districtCode.length) : '';
  return /^\d{8,10}$/.test(digits) ? Number(digits) : null;
}
