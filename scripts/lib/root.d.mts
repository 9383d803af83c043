export const root: string;
/** Absolute path of something in the repository. */
export function fromRoot(...parts: string[]): string;
/** A folder under .cache, created if needed. */
export function cacheFolder(...parts: string[]): string;
