import { idNumberPattern } from '@zhiyuanhong/contracts/limits';
import type { Sex } from './profile.js';

/** What an ID number 公民身份号码 says about its owner (GB 11643). */
export interface IdFacts {
  /** `2001-05-09` */
  readonly birthDate: string;
  readonly sex: Sex;
}
export type IdFault = 'format' | 'checksum' | 'birthDate' | 'region';

/** Province codes 省级行政区 (GB/T 2260), with 81–83 for residence permits of people from Hong Kong, Macao and Taiwan. */
const provinces = new Set(
  [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82,
    83,
  ].map(String),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const OLDEST_YEARS = 120;

/** Check character for the first 17 digits (ISO 7064 MOD 11-2). */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return CHECKS[sum % 11]!;
}

/**
 * Reads an ID number of 18 characters, the last of which may be `X`, on a day in Shanghai (`2026-03-05`). It shows that the number is
 * possible, not whose it is. Of the area code only the province is checked, because counties change.
 */
export function readIdNumber(idNumber: string, today: string): IdFacts | IdFault {
  if (!idNumberPattern.test(idNumber)) return 'format';
  if (!provinces.has(idNumber.slice(0, 2))) return 'region';
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  if (!isDay(birthDate) || birthDate > today || Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) > OLDEST_YEARS)
    return 'birthDate';
  if (checkCharacter(idNumber) !== idNumber[17]) return 'checksum';
  return { birthDate, sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female' };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}
