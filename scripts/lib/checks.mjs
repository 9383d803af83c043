import { existsSync } from 'node:fs';
import { fromRoot } from './root.mjs';
import { run } from './run.mjs';
import { checkTables } from './tables.mjs';

const bin = (name) => fromRoot('node_modules', '.bin', name);
const check = (name, command, ...args) => ({ name, run: () => run(bin(command), args, { name: `check-${name}` }) });

const types = (folder) => {
  const project = ['tsconfig.json', 'tsconfig.build.json'].map((file) => `${folder}/${file}`).find((file) => existsSync(fromRoot(file)));
  return check(`types of ${folder}`, 'tsc', '--noEmit', '-p', project ?? `${folder}/tsconfig.json`);
};
/** The other half of the platform seams: *.weapp.ts in place of *.h5.ts. */
const weappTypes = () => check('types of apps/miniapp for WeChat', 'tsc', '--noEmit', '-p', 'apps/miniapp/tsconfig.weapp.json');

/** What must hold of the sources as they stand. The contracts must be built. The slow ones come first. */
export const checks = () => [
  types('apps/api'),
  types('apps/miniapp'),
  weappTypes(),
  types('apps/admin'),
  types('packages/contracts'),
  types('apps/wechat-standin'),
  types('apps/e2e'),
  check('format', 'prettier', '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'),
  check('import borders', 'depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'scripts', 'bench'),
  check('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  { name: 'owners of tables', run: async () => checkTables() },
];
