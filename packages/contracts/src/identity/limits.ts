/** Characters of a password 密码. */
export const passwordLength = { min: 10, max: 128 } as const;
/** Characters of a login name. */
export const loginLength = { min: 3, max: 40 } as const;
/** Characters of the name of a member of staff. */
export const staffNameLength = { min: 1, max: 40 } as const;
/** Grants 授权 that one staff account may hold. */
export const grantsOfStaff = { min: 1, max: 20 } as const;
/** Digits of a one-time code 验证码. */
export const phoneCodeDigits = 6;
/** A one-time code. */
export const phoneCodePattern = new RegExp(`^\\d{${phoneCodeDigits}}$`);
