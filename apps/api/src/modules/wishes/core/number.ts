/** Wish number 心愿编号, which people can tell on the phone. */
export const numberOf = (id: number): string => `XY${String(id).padStart(6, '0')}`;
