/** Full years on a day; days as `2026-03-05`. Somebody born on 29 February is a year older on 1 March. */
export function ageAt(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
