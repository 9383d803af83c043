import { fromRoot } from './root.mjs';
import { run } from './run.mjs';
import { checkPatterns } from './patterns.mjs';
import { checkTables } from './tables.mjs';

const bin = (name) => fromRoot('node_modules', '.bin', name);
const check = (name, command, ...args) => ({ name, run: () => run(bin(command), args, { name: `check-${name}` }) });

/** Types of the mini-program with *.weapp.ts in place of *.h5.ts, which lint reads. */
const weappTypes = () => check('types of apps/miniapp for WeChat', 'tsc', '--noEmit', '-p', 'apps/miniapp/tsconfig.weapp.json');

/** All checks of the sources, the slow ones first. The contracts must be built. */
export const checks = () => [
  // Types by each folder's tsconfig, from the program that the lint rules need anyway.
  check('types and lint', 'oxlint', '--type-aware', '--type-check', '--deny-warnings'),
  weappTypes(),
  check('format', 'prettier', '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'),
  check('import borders', 'depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'scripts', 'bench'),
  { name: 'owners of tables', run: async () => checkTables() },
  { name: 'regular expressions', run: async () => checkPatterns() },
];
