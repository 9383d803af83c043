import { existsSync } from 'node:fs';
import { buildTarget, targets } from '../lib/build.mjs';
import { checks } from '../lib/checks.mjs';
import { mariaDbMissing, startMariaDb } from '../lib/mariadb.mjs';
import { componentSuites } from '../lib/reports.mjs';
import { fromRoot } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { scratchFolder } from '../lib/scratch.mjs';
import { runCommands } from './commands.mjs';
import { runJest } from './jest.mjs';
import { runNodeTests } from './node-test.mjs';
import { chromiumMissing, runPlaywright } from './playwright.mjs';

const built = (...names) => names.map((name) => `build-${name}`);
const everything = built(...Object.keys(targets));

const buildOf = (name) => ({
  name: `build-${name}`,
  title: `building ${targets[name].title}`,
  after: built(...targets[name].after),
  run: () => runCommands([{ name: targets[name].title, run: () => buildTarget(name) }]),
});
const forApi = ['contracts', 'api', 'standin'];
const others = Object.keys(targets).filter((name) => !forApi.includes(name));

const gate = (workspace, script) => {
  const path = fromRoot(workspace, 'scripts', script);
  return { name: script, run: () => run(process.execPath, [path], { name: `gate-${script}`, cwd: fromRoot(workspace) }) };
};

/**
 * The stages of `npm test`. `weight`: how many of the two cores a stage takes; `minutes`: about how long it takes, 1 by default, by which
 * `--shard` divides them; `missing`: why it cannot run on this machine. A stage starts when those named in `after` have passed, and when
 * those named in `behind` have ended, if they run too: it reads what they leave, and is in the same part of `--shard`.
 *
 * The two workers of the API often wait for its database. So that stage counts as one core; it begins as soon as it can, and what needs one
 * core runs beside it.
 */
export const stages = [
  ...forApi.map(buildOf),
  { name: 'api', title: 'API on both engines', minutes: 6, after: built(...forApi), run: runApi },
  ...others.map(buildOf),
  { name: 'check', title: 'types, lint, format, borders', minutes: 3, after: built('contracts'), run: () => runCommands(checks()) },
  {
    name: 'scripts',
    title: 'scripts',
    run: () =>
      runNodeTests(
        'scripts',
        ['stages/scripts', 'lib/tables', 'lib/patterns'].map((name) => fromRoot(`scripts/${name}.test.mjs`)),
      ),
  },
  { name: 'contracts', title: 'contracts', after: built('contracts'), run: () => runJest('packages/contracts') },
  { name: 'standin', title: 'WeChat stand-in', run: () => runJest('apps/wechat-standin') },
  { name: 'admin', title: 'console: components', minutes: 3, after: built('contracts'), run: () => runJest('apps/admin') },
  { name: 'miniapp', title: 'mini-program: components', after: built('contracts'), run: () => runJest('apps/miniapp') },
  {
    name: 'gates',
    title: 'gates of the builds: sizes, no zod, WXML and WXSS by Tencent’s compilers',
    after: built('weapp', 'h5', 'admin'),
    run: () =>
      runCommands([gate('apps/miniapp', 'check-weapp.mjs'), gate('apps/miniapp', 'check-h5.mjs'), gate('apps/admin', 'check-size.mjs')]),
  },
  { name: 'weapp-host', title: 'mini-program: the WeChat build run in a host', after: built('weapp'), run: runWeappHost },
  { name: 'bench', title: 'benches and simulation, small', after: built('contracts', 'api'), run: runBench },
  { name: 'start', title: 'npm start, twice', after: everything, run: runStart },
  {
    name: 'journeys',
    title: 'journeys in a real browser',
    weight: 2,
    minutes: 6,
    after: everything,
    // Its last test reads which buttons the components' tests have pressed.
    behind: componentSuites,
    missing: chromiumMissing,
    run: () => runPlaywright([], { env: filled && { E2E_FILLED: filled.folder } }),
  },
];

/** What the first `npm start` has filled, for later stages to copy. It goes with this process. */
let filled;
async function runStart() {
  const district = scratchFolder('district');
  const result = await runNodeTests('start', [fromRoot('scripts/stages/start.test.mjs')], { KEEP_FILLED: district.folder });
  if (result.failed === 0) filled = district;
  return result;
}

async function runApi() {
  const given = process.env.TEST_DATABASE_URL;
  const missing = given ? undefined : mariaDbMissing();
  const server = given || missing ? undefined : await startMariaDb();
  const { folder, remove } = scratchFolder('api');
  try {
    const url = given ?? server?.url();
    // Each request leaves much garbage of a short life; with more room for it, there is less to move.
    const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;
    const env = { TMPDIR: folder, NODE_OPTIONS, ...(url && { TEST_DATABASE_URL: url }) };
    const result = await runJest('apps/api', { workers: 2, env });
    return missing ? { ...result, leftOut: [...result.leftOut, `the API on MariaDB: ${missing}`] } : result;
  } finally {
    await server?.stop();
    remove();
  }
}

async function runBench() {
  const missing = mariaDbMissing();
  const result = await runNodeTests('bench', [fromRoot('scripts/stages/bench.test.mjs')]);
  return missing ? { ...result, leftOut: [...result.leftOut, `benches on MariaDB: ${missing}`] } : result;
}

function runWeappHost() {
  const folder = fromRoot('apps/miniapp/weapp-host');
  return existsSync(folder)
    ? runNodeTests('weapp-host', [folder])
    : { passed: 0, failed: 1, failures: [`there is no ${folder}`], leftOut: [] };
}
