/** A mini-program has no address bar; a page keeps the parameters it was opened with. */
export const addressParam = (_name: string): string | null => null;
