import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// Debian installs servers in sbin folders, which are not on every PATH.
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
];

/** The path of the first of these programs that is installed, or undefined. */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // The program is not in this folder.
      }
    }
  }
  return undefined;
}

export const findChromium = () =>
  process.env.CHROMIUM_PATH || findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
/** The headless shell of Chromium, which needs a fifth less work for a page but has no camera; the full Chromium where it is missing. */
export const findHeadlessShell = () => process.env.CHROMIUM_PATH || findProgram('chromium-headless-shell') || findChromium();
export const findMariaDb = () => ({
  server: findProgram('mariadbd', 'mysqld'),
  installer: findProgram('mariadb-install-db', 'mysql_install_db'),
});
