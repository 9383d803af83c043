/** A parameter of the address as it stands now: a link opened in the same tab may bring back a page that was opened with another. */
export const addressParam = (name: string): string | null => new URLSearchParams(window.location.hash.split('?')[1] ?? '').get(name);
