/** Characters of a name, as the ID card has it; also of a guardian. */
export const volunteerNameLength = { min: 2, max: 30 } as const;
/** Characters of why personal data are looked at. */
export const revealReasonLength = { min: 2, max: 200 } as const;
/** Bytes of a roster file 花名册 in the console; characters of it in the call. */
export const rosterBytes = 20 * 1024 * 1024;
