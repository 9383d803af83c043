import { duration } from './say.mjs';

/**
 * The named stages (or groups: `build` for build-api …) with all that they need; every stage when none is named. `--shard 1/2`: the first
 * of two parts that together are everything, for two machines.
 */
export function select(stages, args) {
  const at = args.indexOf('--shard');
  if (at >= 0) return shard(stages, args[at + 1] ?? '', args.toSpliced(at, 2));
  const names = args;
  if (names.length === 0) return stages;
  const chosen = new Set();
  const add = (stage) => {
    chosen.add(stage);
    for (const name of stage.after ?? []) add(stages.find((one) => one.name === name));
  };
  for (const name of names) {
    const found = stages.filter((stage) => stage.name === name || stage.name.startsWith(`${name}-`));
    if (found.length === 0) throw new Error(`no stage ${name}. There are: ${stages.map((stage) => stage.name).join(', ')}`);
    found.forEach(add);
  }
  return stages.filter((stage) => chosen.has(stage));
}

/**
 * Longest stage first, each to the part that has least so far, with those behind which it runs. Builds that others need are made on every
 * machine that needs them.
 */
function shard(stages, which, names) {
  const [part, parts] = (/^(\d+)\/(\d+)$/.exec(which) ?? []).slice(1).map(Number);
  if (!(part >= 1 && part <= parts)) throw new Error(`--shard takes one of so many, such as 1/2, not "${which}"`);
  if (names.length > 0) throw new Error('--shard divides all stages; it goes with no names');
  const needed = new Set(stages.flatMap(({ after = [], behind = [] }) => [...after, ...behind]));
  const minutesOf = (name) => stages.find((one) => one.name === name).minutes ?? 1;
  const groups = stages
    .filter(({ name }) => !needed.has(name))
    .map(({ name, behind = [] }) => [name, ...behind])
    .map((group) => ({ group, minutes: group.reduce((sum, name) => sum + minutesOf(name), 0) }))
    .sort((a, b) => b.minutes - a.minutes);
  const loads = Array.from({ length: parts }, () => ({ minutes: 0, names: [] }));
  for (const { group, minutes } of groups) {
    const least = loads.reduce((a, b) => (b.minutes < a.minutes ? b : a));
    least.minutes += minutes;
    least.names.push(...group);
  }
  const mine = loads[part - 1].names;
  return mine.length > 0 ? select(stages, mine) : [];
}

/** Adds up the counts of the stages. With `requireAll`, each stage that was left out is a failure. */
export function summary(results, requireAll) {
  const all = [...results.values()];
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  const leftOut = all.flatMap((one) => one.leftOut);
  return {
    passed: sum('passed'),
    failed: sum('failed') + (requireAll ? leftOut.length : 0),
    leftOut,
    notes: all.flatMap((one) => one.notes ?? []),
    rows: all.map(({ stage, ms, passed, failed, leftOut: left }) => ({
      failed,
      text: [
        stage.name.padEnd(16),
        `${passed} passed`.padStart(12),
        failed > 0 ? `${failed} failed` : '',
        left.length > 0 ? `${left.length} left out` : '',
        duration(ms),
      ]
        .filter(Boolean)
        .join('  '),
    })),
  };
}
