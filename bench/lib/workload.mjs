import { availableParallelism, loadavg } from 'node:os';
import { bold, columns, dim, red, say } from '../../scripts/lib/say.mjs';

/** `--quick` makes a workload short, to test that it works and not to measure. */
const quick = process.argv.includes('--quick');
export const sized = (full, less) => (quick ? less : full);

/**
 * Runs a workload: prints the machine's load, undoes what was registered with `undo` however it ends, and turns a failure into the exit
 * code.
 * @param {(undo: (fn: () => unknown) => void) => Promise<void>} main
 */
export async function workload(main) {
  // Ends through `exit`, so that children and folders are removed too.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      say(red(`ended by ${signal}`));
      process.exit(1);
    });
  const undoing = [];
  say(
    dim(
      `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} before the start${quick ? ', quick: proves that it works, measures nothing' : ''}`,
    ),
  );
  try {
    await main((fn) => undoing.push(fn));
  } catch (error) {
    say(red(error.stack));
    if (error.fields?.length) say(red(JSON.stringify(error.fields)));
    process.exitCode = 1;
  } finally {
    for (const fn of undoing.toReversed()) await fn();
  }
}

/** @throws when answers disagree, because then no ratio means anything */
export function agree(ok, otherwise) {
  if (!ok) throw new Error(`the answers disagree: ${otherwise}`);
}

/** Runs `work(i)` for every i below `count`, with so many callers at a time. @returns seconds */
export async function together(callers, count, work) {
  let next = 0;
  const since = performance.now();
  const caller = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (performance.now() - since) / 1000;
}

/** The value below which this share of the values lies. */
export function quantile(values, share = 0.5) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Median of the rounds, and in brackets the range of their middle half, which shows how much other load disturbed them. */
export function ratio(values, digits = 2) {
  const [least, middle, most] = [0.25, 0.5, 0.75].map((share) => quantile(values, share).toFixed(digits));
  return least === most ? middle : `${middle} (${least}–${most})`;
}

export function table(head, rows) {
  const [first, ...others] = columns([head, ...rows]);
  say();
  say(bold(first));
  for (const line of others) say(line);
}
