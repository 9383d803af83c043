/** Helplines 便民电话 that a district may have, hidden ones included. */
export const helplinesAtMost = 60;
/** Characters of the name of a helpline. */
export const helplineNameLength = { min: 2, max: 30 } as const;
/** Characters of a number as dialled; 110 and other short national numbers are allowed. */
export const helplinePhoneLength = { min: 3, max: 13 } as const;
/** Digits, with single hyphens between them. */
export const helplinePhonePattern = /^\d+(-\d+)*$/;
/** Characters of when somebody answers. */
export const helplineHoursLength = { min: 1, max: 40 } as const;
/** Position in the list; lower numbers come first. */
export const helplineOrder = { min: 0, max: 9999 } as const;
