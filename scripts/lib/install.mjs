import { existsSync, readFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { fromRoot } from './root.mjs';
import { npm, run } from './run.mjs';
import { note, step } from './say.mjs';

const packages = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});

/** Whether node_modules matches the lock file; npm notes in it what it installed. Packages for other systems are not installed. */
export function isInstalled(folder = fromRoot()) {
  const there = packages(`${folder}/node_modules/.package-lock.json`);
  const wanted = Object.entries(packages(`${folder}/package-lock.json`)).filter(([path]) => path.includes('node_modules/'));
  return wanted.every(
    ([path, { optional, devOptional, version }]) => optional || devOptional || (there[path] && there[path].version === version),
  );
}

/** Installs the dependencies when they do not match the lock file. */
export async function install() {
  if (isInstalled()) return;
  await withLock(
    'install',
    () => note('  waiting for another install to end'),
    async () => {
      if (isInstalled()) return;
      await step('installing the dependencies (once; about two minutes)', () =>
        // Development packages are needed for building, whatever NODE_ENV is.
        run(...npm('ci', '--include=dev', '--no-audit', '--no-fund'), { name: 'install' }),
      );
    },
  );
}
