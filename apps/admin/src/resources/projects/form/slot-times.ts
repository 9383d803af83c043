import { clockTime, instantAt, shanghaiDay } from '../../../kit/format';

/** A slot 班次 as it is typed: a day and two clock times in Asia/Shanghai. An end before the start is on the next day. */
export interface SlotRow {
  id?: number;
  day: string;
  from: string;
  to: string;
}

const two = (time: string) => time.padStart(5, '0');

export function slotRow(slot: { id?: number; startsAt: string; endsAt: string }): SlotRow {
  return {
    ...(slot.id === undefined ? {} : { id: slot.id }),
    day: shanghaiDay(slot.startsAt),
    from: two(clockTime(slot.startsAt)),
    to: two(clockTime(slot.endsAt)),
  };
}

export const overnight = (row: SlotRow) => row.to <= row.from;

export function slotInput(row: SlotRow) {
  return {
    ...(row.id === undefined ? {} : { id: row.id }),
    startsAt: instantAt(row.day, row.from),
    endsAt: instantAt(overnight(row) ? dayAfter(row.day, 1) : row.day, row.to),
  };
}

/** `2026-03-05` and a number of days → `2026-03-06`. Calendar days have no time zone. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 1 (Monday) to 7. */
export const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export interface Recurrence {
  from: string;
  until: string;
  /** 1 (Monday) to 7. */
  weekdays: readonly number[];
  start: string;
  end: string;
}

/** A slot on each of these weekdays between two days, both included; at most `limit`. */
export function recurring({ from, until, weekdays, start, end }: Recurrence, limit = 60): SlotRow[] {
  const rows: SlotRow[] = [];
  for (let day = from; day <= until && rows.length < limit; day = dayAfter(day, 1)) {
    if (weekdays.includes(weekdayOf(day))) rows.push({ day, from: start, to: end });
  }
  return rows;
}

export const inOrder = (rows: readonly SlotRow[]) => [...rows].sort((a, b) => (a.day + a.from).localeCompare(b.day + b.from));
