/** Random numbers from a seed: the same for every run. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  /** The generator Mulberry32: from 0 to below 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from, to) => from + next() * (to - from);
  const pick = (list) => list[Math.floor(next() * list.length)];
  return {
    next,
    between,
    pick,
    chance: (share) => next() < share,
    /** So many elements of the list, in the order in which they are drawn. */
    some(list, count) {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0]);
    },
    /** Waiting times: most are short, few are long. */
    wait: (mean) => -Math.log(1 - next()) * mean,
  };
}
