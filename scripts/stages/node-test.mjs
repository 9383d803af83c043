import { run, tail } from '../lib/run.mjs';

/** Runs files of Node's own test runner, and counts by its closing lines. */
export async function runNodeTests(name, files, env = {}) {
  // Forced exit, because timers of the tested code (a query cache) may live on for minutes.
  const args = ['--test', '--test-force-exit', '--test-concurrency=1', '--test-reporter=tap', ...files];
  const { code, output } = await run(process.execPath, args, { name, env, allowFailure: true });
  return countTap(output, code);
}

export function countTap(output, code) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  const none = count('tests') === 0 || (code !== 0 && failed === 0);
  const failures = failed > 0 || none ? [notOk(output)] : [];
  const leftOut = [...output.matchAll(/^\s*ok \d+ - (.+) # SKIP/gm)].map(([, title]) => title);
  return { passed: count('pass'), failed: none ? Math.max(failed, 1) : failed, failures, leftOut };
}

const notOk = (output) => {
  const first = output.indexOf('not ok ');
  return tail(first < 0 ? output : output.slice(first), 40);
};
