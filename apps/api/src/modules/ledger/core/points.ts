/**
 * Points 积分 for confirmed minutes: `pointsPerHour` (two decimals at most) an hour, whole points only. What is left
 * below a whole point is carried to the next record, so that three times 40 minutes earn what 120 do.
 * `carry` is in hundredths of a point-minute, 0 to 5999.
 */
export function pointsFor(minutes: number, pointsPerHour: number, carry: number): { points: number; carry: number } {
  const weighted = carry + minutes * Math.round(pointsPerHour * 100);
  return { points: Math.floor(weighted / 6000), carry: weighted % 6000 };
}
