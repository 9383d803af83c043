import { mobileDigits, mobilePattern, phoneCodeDigits, phoneCodePattern } from '@zhiyuanhong/contracts/limits';

/** What is wrong with a mobile number of mainland China; undefined for nothing. */
export const phoneFault = (phone: string): string | undefined =>
  mobilePattern.test(phone) ? undefined : `请输入正确的 ${mobileDigits} 位手机号`;

export const codeFault = (code: string): string | undefined =>
  phoneCodePattern.test(code) ? undefined : `请输入 ${phoneCodeDigits} 位验证码`;
