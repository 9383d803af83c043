/** Characters of what was found. */
export const findingLength = { min: 2, max: 500 } as const;
/** Projects drawn by one lot. */
export const drawnAtOnce = { min: 1, max: 20 } as const;
