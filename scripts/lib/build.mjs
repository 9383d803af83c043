import { existsSync } from 'node:fs';
import { generate } from './generate.mjs';
import { digest, readStamp, sources, writeStamp } from './hash.mjs';
import { withLock } from './lock.mjs';
import { pool } from './pool.mjs';
import { fromRoot } from './root.mjs';
import { npm, run } from './run.mjs';
import { note, step } from './say.mjs';

const workspace = (folder, script, output, title, { after = ['contracts'], inputs = [], env = [], args = [] } = {}) => ({
  title,
  after,
  env,
  output: fromRoot(folder, output),
  // Generated files do not count, but their sources and generators do.
  inputs: [
    folder,
    ...inputs,
    'scripts/lib/generate.mjs',
    'scripts/lib/generate-contracts.mjs',
    'package-lock.json',
    'tsconfig.base.json',
  ].map((path) => fromRoot(path)),
  command: () => npm('run', script, '--silent', '-w', folder, '--', ...args),
});

/** What can be built, the slowest first, so that two cores finish together. */
export const targets = {
  contracts: workspace('packages/contracts', 'build', 'dist/index.js', 'contracts', { after: [] }),
  h5: workspace('apps/miniapp', 'taro', 'dist/h5/index.html', 'mini-program as H5', {
    args: ['build', '--type', 'h5'],
    inputs: ['config/districts'],
    env: ['DISTRICT'],
  }),
  weapp: workspace('apps/miniapp', 'taro', 'dist/weapp/app.json', 'mini-program for WeChat', {
    args: ['build', '--type', 'weapp'],
    inputs: ['config/districts'],
    env: ['DISTRICT', 'PUBLIC_URL', 'WEAPP_DEMO'],
  }),
  admin: workspace('apps/admin', 'build', 'dist/index.html', 'console'),
  api: workspace('apps/api', 'build', 'dist/main.js', 'API'),
  standin: workspace('apps/wechat-standin', 'build', 'dist/main.js', 'WeChat stand-in', { after: [] }),
};

/** What `npm start` serves. */
export const served = ['contracts', 'h5', 'admin', 'api', 'standin'];

function hashOf(name) {
  const { inputs, env, after } = targets[name];
  return digest(sources(inputs), name, ...env.map((key) => process.env[key] ?? ''), ...after.map(hashOf));
}

const isCurrent = (name) => existsSync(targets[name].output) && readStamp(name) === hashOf(name);

/** Builds one target if its sources have changed since its last build. The targets that it needs must be built. */
export async function buildTarget(name) {
  if (isCurrent(name)) return;
  const { title, command, output } = targets[name];
  await withLock(
    `build-${name}`,
    () => note(`  waiting for another build of ${title} to end`),
    async () => {
      if (isCurrent(name)) return;
      // Taken before the build, so that changes during it count for the next one.
      const hash = hashOf(name);
      await run(...command(), { name: `build-${name}`, env: { NODE_ENV: 'production', CI: 'true' } });
      if (!existsSync(output)) throw new Error(`the build of ${title} ended well, but there is no ${output}`);
      writeStamp(name, hash);
    },
  );
}

/** Builds those of the named targets whose sources have changed, two at a time, and shows progress. */
export async function build(names) {
  generate();
  const jobs = names.map((name) => ({
    name,
    after: targets[name].after,
    run: async () => isCurrent(name) || step(`building ${targets[name].title}`, () => buildTarget(name)),
  }));
  await pool(jobs, 2);
}
