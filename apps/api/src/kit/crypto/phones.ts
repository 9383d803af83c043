/** The digits of a phone number, by which it is looked up. */
export const digitsOf = (phone: string): string => phone.replaceAll('-', '');

export const isSamePhone = (a: string | null, b: string | null): boolean => a !== null && b !== null && digitsOf(a) === digitsOf(b);
