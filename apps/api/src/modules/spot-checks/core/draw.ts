/** Whole number from 0 to below `n`, each as likely as the others. */
export type Chance = (n: number) => number;

/** So many of them by lot, each as likely as the others; all of them, in some order, when there are not so many. */
export function draw<T>(from: readonly T[], count: number, chance: Chance): T[] {
  const left = [...from];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(chance(left.length), 1));
  return drawn;
}
