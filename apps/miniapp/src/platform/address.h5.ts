/** A parameter of the present address: a link that is opened in the same tab may show a page again that was opened with another value. */
export const addressParam = (name: string): string | null => new URLSearchParams(window.location.hash.split('?')[1] ?? '').get(name);
