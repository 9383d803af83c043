/** Returns a whole number from 0 to below `n`, each equally likely. */
export type Chance = (n: number) => number;

/** Draws `count` of them by lot, each equally likely; all of them, shuffled, when there are fewer. */
export function draw<T>(from: readonly T[], count: number, chance: Chance): T[] {
  const left = [...from];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(chance(left.length), 1));
  return drawn;
}
