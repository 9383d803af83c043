/** Characters of a reason 原因 or another explanation that is required. */
export const reasonLength = { min: 2, max: 300 } as const;
/** Characters of an optional remark. */
export const remarkLength = { min: 0, max: 300 } as const;
/** Characters of the name of a contact person. */
export const personNameLength = { min: 1, max: 30 } as const;
/** Characters of an address 地址. */
export const addressLength = { min: 1, max: 120 } as const;
/** Characters of a search text. */
export const searchLength = { min: 1, max: 40 } as const;
