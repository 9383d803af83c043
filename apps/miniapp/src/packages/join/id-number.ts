import { idNumberLength, idNumberPattern } from '@zhiyuanhong/contracts/limits';

/** What an ID number 公民身份号码 says while it is typed; the server checks it again, more strictly. */
export interface IdFacts {
  /** Day of birth, `2001-05-09`. */
  birthDate: string;
  sex: 'male' | 'female';
  /** Full years on the given day. */
  age: number;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Reads an ID number (GB 11643) on a day in Shanghai (`2026-03-05`), or says in words what is wrong with it. */
export function readIdNumber(idNumber: string, today: string): IdFacts | string {
  if (idNumber.length < idNumberLength) return `身份证号应为 ${idNumberLength} 位，还差 ${idNumberLength - idNumber.length} 位`;
  if (!idNumberPattern.test(idNumber)) return '身份证号应为 17 位数字加 1 位数字或 X';
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const at = new Date(`${birthDate}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== birthDate || birthDate > today)
    return '第 7 至 14 位应为出生日期，请核对';
  const sum = weights.reduce((total, weight, i) => total + weight * Number(idNumber[i]), 0);
  if ('10X98765432'[sum % 11] !== idNumber[17]) return '号码校验不通过，请核对是否有数字输错';
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
  return { birthDate, sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female', age };
}
