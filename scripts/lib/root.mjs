import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const fromRoot = (...parts) => join(root, ...parts);

/** A folder under .cache, created if needed. Its content may be deleted at any time. */
export function cacheFolder(...parts) {
  const folder = fromRoot('.cache', ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}
