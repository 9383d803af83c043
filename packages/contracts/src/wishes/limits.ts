/** Characters of what is wished for, in one line. */
export const wishTitleLength = { min: 2, max: 30 } as const;
/** Characters of a wish in words. */
export const wishWordsLength = { min: 5, max: 500 } as const;
/** Minutes that a wish may pay 时数评估. */
export const assessedMinutes = { min: 10, max: 480 } as const;
