/** A phone as it is looked up: the digits alone, however it was written. */
export const digitsOf = (phone: string): string => phone.replaceAll('-', '');

export const isSamePhone = (a: string | null, b: string | null): boolean => a !== null && b !== null && digitsOf(a) === digitsOf(b);
