/** A reward with so many pieces left, or fewer, counts as 库存不足 low in stock. */
export const lowStock = 5;
/** Characters of the name of a reward 回馈. */
export const rewardTitleLength = { min: 2, max: 40 } as const;
/** Characters of the description of a reward. */
export const rewardDescriptionLength = { min: 0, max: 1000 } as const;
/** Price of a reward in points. */
export const rewardPrice = { min: 1, max: 100000 } as const;
/** Pieces of a reward, redeemed ones included. */
export const rewardStock = { min: 0, max: 100000 } as const;
/** Pieces of a reward that one person may redeem. */
export const rewardPerPerson = { min: 1, max: 1000 } as const;
/** Days for which a voucher is valid. */
export const voucherDays = { min: 1, max: 365 } as const;
/** Characters of the name of a partner 商户. */
export const partnerNameLength = { min: 2, max: 60 } as const;
