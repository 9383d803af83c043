import { duration } from './say.mjs';

/** The named stages (or groups: `build` for build-api …) with all that they need; every one when none is named. */
export function select(stages, names) {
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

/** Adds up what the stages counted. With `requireAll` each thing left out is a failure. */
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
