/** Characters of what a spot-check found. */
export const findingLength = { min: 2, max: 500 } as const;
/** Spot-checks drawn by one call. */
export const drawnAtOnce = { min: 1, max: 20 } as const;
