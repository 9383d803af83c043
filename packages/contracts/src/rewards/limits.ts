/** Rewards of which so many or fewer are left run out 库存不足. */
export const lowStock = 5;
/** Characters of the name of a reward 回馈. */
export const rewardTitleLength = { min: 2, max: 40 } as const;
/** Characters of what it is. */
export const rewardDescriptionLength = { min: 0, max: 1000 } as const;
/** Points. */
export const rewardPrice = { min: 1, max: 100000 } as const;
/** Pieces ever offered. */
export const rewardStock = { min: 0, max: 100000 } as const;
/** Pieces for one person. */
export const rewardPerPerson = { min: 1, max: 1000 } as const;
/** Days for which a voucher is good. */
export const voucherDays = { min: 1, max: 365 } as const;
/** Characters of the name of a partner 商户. */
export const partnerNameLength = { min: 2, max: 60 } as const;
