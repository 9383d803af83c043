/** Characters of a reason 原因, and of whatever else somebody has to explain. */
export const reasonLength = { min: 2, max: 300 } as const;
/** Characters of words that may be left out. */
export const remarkLength = { min: 0, max: 300 } as const;
/** Characters of the name of somebody to turn to. */
export const personNameLength = { min: 1, max: 30 } as const;
/** Characters of an address 地址. */
export const addressLength = { min: 1, max: 120 } as const;
/** Characters of what is searched for. */
export const searchLength = { min: 1, max: 40 } as const;
