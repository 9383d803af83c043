/**
 * Points 积分 for confirmed minutes at `pointsPerHour` (at most two decimals), whole points only. The rest is carried to the next record, so
 * that three times 40 minutes earn as much as 120. `carry`: hundredths of a point-minute, 0 to 5999.
 */
export function pointsFor(minutes: number, pointsPerHour: number, carry: number): { points: number; carry: number } {
  const weighted = carry + minutes * Math.round(pointsPerHour * 100);
  return { points: Math.floor(weighted / 6000), carry: weighted % 6000 };
}

/**
 * Points to take back for a reversed record, so that the other records keep what they earned. It may differ by one from what the record was
 * paid, where rests of several records made up a point.
 */
export function pointsBack(minutes: number, pointsPerHour: number, carry: number): { points: number; carry: number } {
  const weighted = minutes * Math.round(pointsPerHour * 100);
  const points = Math.max(0, Math.ceil((weighted - carry) / 6000));
  return { points, carry: carry + points * 6000 - weighted };
}
