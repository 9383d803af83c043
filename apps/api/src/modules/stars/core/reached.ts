/** Star 星级, 0 to 5, that these confirmed minutes reach on a ladder of hours. */
export const starFor = (minutes: number, ladderHours: readonly number[]): number =>
  ladderHours.filter((hours) => minutes >= hours * 60).length;
