/** Helplines 便民电话 of a district, hidden ones included. */
export const helplinesAtMost = 60;
/** Characters of the name of a helpline. */
export const helplineNameLength = { min: 2, max: 30 } as const;
/** Characters of a number as it is dialled: national short numbers such as 110 too. */
export const helplinePhoneLength = { min: 3, max: 13 } as const;
/** Digits, with single hyphens between them. */
export const helplinePhonePattern = /^\d+(-\d+)*$/;
/** Characters of when somebody answers. */
export const helplineHoursLength = { min: 1, max: 40 } as const;
/** Place in the list: the lower, the earlier. */
export const helplineOrder = { min: 0, max: 9999 } as const;
