/** A mini-program has no address bar; a page keeps the parameters with which it was opened. */
export const addressParam = (_name: string): string | null => null;
