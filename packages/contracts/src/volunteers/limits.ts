/** Characters of a volunteer's or guardian's name, as on the ID card. */
export const volunteerNameLength = { min: 2, max: 30 } as const;
const { min, max } = volunteerNameLength;
/**
 * Script=Han written out, because old phones do not know that class, nor characters of two code units in a set: the characters of one unit,
 * some marks of two, and the two planes that hold nothing else.
 */
const han = [
  String.raw`[\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b]`,
  String.raw`[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9]`,
  String.raw`\ud81b[\udfe2\udfe3\udff0-\udff6]`,
  String.raw`[\ud840-\ud8bf][\udc00-\udfff]`,
].join('|');
/** A name in Chinese characters or in Latin letters; a middle dot joins parts of a name. */
export const volunteerNamePattern = new RegExp(`^(?:${han}|·){${min},${max}}$|^[A-Za-z][A-Za-z .'·-]{${min - 1},${max - 1}}$`);
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
