/** Rewards of which so many or fewer are left run out 库存不足. */
export const lowStock = 5;
