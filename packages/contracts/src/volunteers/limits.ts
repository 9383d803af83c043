/** Characters of a volunteer's or guardian's name, as on the ID card. */
export const volunteerNameLength = { min: 2, max: 30 } as const;
/** Characters of why staff look at personal data. */
export const revealReasonLength = { min: 2, max: 200 } as const;
/** Most bytes of a roster file 花名册 in the console, and most characters of it in the call. */
export const rosterBytes = 20 * 1024 * 1024;
/** Characters of a resident ID number 公民身份号码 (GB 11643). */
export const idNumberLength = 18;
/** A resident ID number; the last character may be `X`. */
export const idNumberPattern = /^\d{17}[\dX]$/;
/** Full years; a younger volunteer needs a guardian's consent (PIPL 第三十一条). */
export const consentAge = 14;
/** Full years; a younger volunteer is a minor 未成年人: no dangerous work (条例 第十五条), and no services at people's homes. */
export const adultAge = 18;
/** Skills, and categories, that a volunteer may name. */
export const choicesOfVolunteer = 20;
/** Characters of the version of a document to which people agree. */
export const documentVersionLength = 20;
