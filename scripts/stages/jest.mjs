import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheFolder, fromRoot, root } from '../lib/root.mjs';
import { npm, run, tail } from '../lib/run.mjs';

/** Runs the Jest tests of a workspace, and counts them by Jest's report. */
export async function runJest(workspace, { env = {}, workers = 1 } = {}) {
  const name = `jest-${workspace.replace('/', '-')}`;
  const report = join(cacheFolder('reports'), `${name}.json`);
  rmSync(report, { force: true });
  const args = ['run', 'test', '-w', workspace, '--', '--json', `--outputFile=${report}`, `--maxWorkers=${workers}`];
  args.push('--reporters=default', `--reporters=${fromRoot('scripts/stages/jest-progress.cjs')}`);
  // Long, so that tests which hang end with their names, and slow ones on a busy machine pass.
  args.push('--testTimeout=300000');
  const { code, output } = await run(...npm(...args), { name, env, allowFailure: true });
  if (!existsSync(report)) return { passed: 0, failed: 1, failures: [tail(output)], leftOut: [] };
  return countJest(JSON.parse(readFileSync(report, 'utf8')), code, output);
}

/** Counts of a Jest report. A file that could not be loaded counts as one failure, and so does a bad exit without a failed test. */
export function countJest(report, code, output = '') {
  const files = report.testResults;
  const tests = files.flatMap((file) =>
    file.assertionResults.map((one) => ({ ...one, where: `${relative(root, file.name)} › ${one.fullName}` })),
  );
  const of = (...states) => tests.filter((one) => states.includes(one.status));
  const failures = of('failed').map((one) => `${one.where}\n${tail(one.failureMessages.join('\n'), 14)}`);
  for (const file of files) if (file.status === 'failed' && file.assertionResults.length === 0) failures.push(tail(file.message, 20));
  if (code !== 0 && failures.length === 0) failures.push(`Jest ended with ${code}\n${tail(output)}`);
  if (tests.length === 0 && failures.length === 0) failures.push('there was no test');
  return {
    passed: of('passed').length,
    failed: failures.length,
    failures,
    leftOut: of('pending', 'skipped', 'todo', 'disabled').map((one) => one.where),
  };
}
