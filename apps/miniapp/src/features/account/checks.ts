/** What is wrong with a mobile number of mainland China; undefined for nothing. */
export const phoneFault = (phone: string): string | undefined => (/^1[3-9]\d{9}$/.test(phone) ? undefined : '请输入正确的 11 位手机号');

export const codeFault = (code: string): string | undefined => (/^\d{6}$/.test(code) ? undefined : '请输入 6 位验证码');
