import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../lib/programs.mjs';
import { cacheFolder, fromRoot } from '../lib/root.mjs';
import { run, tail } from '../lib/run.mjs';

export const chromiumMissing = () => (findChromium() ? undefined : 'Chromium is not installed (Debian: apt-get install chromium)');

/** Runs Playwright in apps/e2e, and counts by its report. */
export async function runPlaywright(args = [], { name = 'playwright', env = {} } = {}) {
  const report = join(cacheFolder('reports'), `${name}.json`);
  rmSync(report, { force: true });
  const command = [fromRoot('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', ...args];
  const { code, output } = await run(process.execPath, command, {
    name,
    cwd: fromRoot('apps/e2e'),
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0', ...env },
    allowFailure: true,
  });
  if (!existsSync(report)) return { passed: 0, failed: 1, failures: [tail(output)], leftOut: [] };
  return countPlaywright(JSON.parse(readFileSync(report, 'utf8')), code, output);
}

/** Counts of a Playwright report. A bad exit without a failed test (e.g. a server that did not start) counts as one failure. */
export function countPlaywright(report, code, output = '') {
  const specs = report.suites.flatMap(specsOf);
  const of = (status) => specs.filter((spec) => spec.status === status);
  const failures = of('unexpected').map((spec) => `${spec.where}\n${tail(spec.message, 20)}`);
  for (const error of report.errors ?? []) failures.push(tail(error.message ?? String(error), 20));
  if (code !== 0 && failures.length === 0) failures.push(`Playwright ended with ${code}\n${tail(output)}`);
  if (specs.length === 0 && failures.length === 0) failures.push('there was no test');
  return {
    passed: of('expected').length + of('flaky').length,
    failed: failures.length,
    failures,
    leftOut: of('skipped').map((spec) => spec.where),
    notes: of('flaky').map((spec) => `passed only when tried again: ${spec.where}`),
  };
}

const specsOf = (suite) => [
  ...(suite.suites ?? []).flatMap(specsOf),
  ...(suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((one) => ({
      status: one.status,
      where: `${spec.file} › ${spec.title}`,
      message: one.results
        .flatMap((result) => result.errors ?? [])
        .map((error) => error.message)
        .join('\n'),
    })),
  ),
];
