import { HOUR_MS } from '@zhiyuanhong/contracts/spans';
import { longestSlotHours } from '@zhiyuanhong/contracts/limits';
import { clockTime, instantAt, shanghaiDay } from '../../../kit/text/format';

/** A slot 班次 as typed: a day and two clock times in Asia/Shanghai. An end before the start is on the next day. */
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

/** Faults by row number, in the server's terms, found before sending so that they show at the row. */
export function slotFaults(rows: readonly SlotRow[], now: Date): Map<number, string> {
  const faults = new Map<number, string>();
  const spans = rows.map((row) => {
    const { startsAt, endsAt } = slotInput(row);
    return { from: Date.parse(startsAt), to: Date.parse(endsAt) };
  });
  spans.forEach(({ from, to }, i) => {
    const clash = spans.findIndex((other, at) => at < i && other.from < to && from < other.to);
    if (rows[i]!.from === rows[i]!.to) faults.set(i, '结束时间须晚于开始时间');
    else if (to - from > longestSlotHours * HOUR_MS)
      faults.set(i, `超过 ${longestSlotHours} 小时${overnight(rows[i]!) ? '，结束时间早于开始时间会算作次日' : ''}，请分成几个班次`);
    else if (from <= now.getTime()) faults.set(i, '开始时间已过，请改成以后的时间');
    else if (clash >= 0) {
      const same = spans[clash]!.from === from && spans[clash]!.to === to;
      faults.set(i, same ? `与班次 ${clash + 1} 完全相同，请修改或删除` : `与班次 ${clash + 1} 的时间重叠，请错开`);
    }
  });
  return faults;
}

/** The calendar day so many days later, e.g. `2026-03-05` and 1 → `2026-03-06`. */
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
