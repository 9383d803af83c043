/**
 * Points 积分 for confirmed minutes: `pointsPerHour` (two decimals at most) an hour, whole points only. What is left
 * below a whole point is carried to the next record, so that three times 40 minutes earn what 120 do.
 * `carry` is in hundredths of a point-minute, 0 to 5999.
 */
export function pointsFor(minutes: number, pointsPerHour: number, carry: number): { points: number; carry: number } {
  const weighted = carry + minutes * Math.round(pointsPerHour * 100);
  return { points: Math.floor(weighted / 6000), carry: weighted % 6000 };
}

/**
 * Points to take back when a record is reversed, so that what stays is what the other records earned. Where their rests met in a
 * common point it may be one more or less than the record was paid.
 */
export function pointsBack(minutes: number, pointsPerHour: number, carry: number): { points: number; carry: number } {
  const weighted = minutes * Math.round(pointsPerHour * 100);
  const points = Math.max(0, Math.ceil((weighted - carry) / 6000));
  return { points, carry: carry + points * 6000 - weighted };
}
