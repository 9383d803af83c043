/** Stars 星级 that these confirmed minutes reach on a ladder of hours: 0 to 5. */
export const starFor = (minutes: number, ladderHours: readonly number[]): number =>
  ladderHours.filter((hours) => minutes >= hours * 60).length;
