export const root: string;
/** Absolute path of something in the repository. */
export function fromRoot(...parts: string[]): string;
/** A folder under .cache, made when absent. */
export function cacheFolder(...parts: string[]): string;
