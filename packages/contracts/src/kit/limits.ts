/** Characters of a reason 原因 or another explanation that is required. */
export const reasonLength = { min: 2, max: 300 } as const;
/** Characters of the longest reason of any domain; the audit trail keeps every reason whole. */
export const longestReason = 500;
/** Characters of an optional remark. */
export const remarkLength = { min: 0, max: 300 } as const;
/** Characters of the name of a contact person. */
export const personNameLength = { min: 1, max: 30 } as const;
/** Characters of an address 地址. */
export const addressLength = { min: 1, max: 120 } as const;
/** Characters of a search text. */
export const searchLength = { min: 1, max: 40 } as const;
/** Digits of a mobile number of mainland China. */
export const mobileDigits = 11;
/** A mobile number of mainland China. */
export const mobilePattern = /^1[3-9]\d{9}$/;
/** Characters of the phone number of an office or a shop. */
export const officePhoneLength = { min: 7, max: 13 } as const;
/** The phone number of an office or a shop: digits and hyphens. */
export const officePhonePattern = new RegExp(`^[\\d-]{${officePhoneLength.min},${officePhoneLength.max}}$`);
/** Characters of the code of a skill or a category 服务类别 in the district's file. */
export const choiceCodeLength = 40;
/** Characters of the code of a language in the district's file. */
export const languageCodeLength = 20;
/** Characters of the text of a scanned QR code. */
export const scannedLength = 300;
