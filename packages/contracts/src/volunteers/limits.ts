/** Characters of a volunteer's or guardian's name, as on the ID card. */
export const volunteerNameLength = { min: 2, max: 30 } as const;
/** Characters of why staff look at personal data. */
export const revealReasonLength = { min: 2, max: 200 } as const;
/** Most bytes of a roster file 花名册 in the console, and most characters of it in the call. */
export const rosterBytes = 20 * 1024 * 1024;
