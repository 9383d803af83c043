/** Characters of the title of a wish. */
export const wishTitleLength = { min: 2, max: 30 } as const;
/** Characters of the description of a wish. */
export const wishWordsLength = { min: 5, max: 500 } as const;
/** Minutes that a fulfilled wish pays 时数评估. */
export const assessedMinutes = { min: 10, max: 480 } as const;
