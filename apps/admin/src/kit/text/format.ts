/** Times and quantities as people read them. Instants come as ISO 8601 in UTC and are shown in Asia/Shanghai. */
export { duration } from '@zhiyuanhong/contracts/text';

const zone = 'Asia/Shanghai';
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

interface Wall {
  year: string;
  month: string;
  day: string;
  weekday: string;
  hour: string;
  minute: string;
  second: string;
}

function wall(at: string | Date): Wall {
  const found = Object.fromEntries(parts.formatToParts(new Date(at)).map((p) => [p.type, p.value]));
  return { ...(found as unknown as Wall), hour: String(Number(found['hour'])) };
}

/** `2026年3月5日 周四 9:00` */
export function dateTime(at: string | Date): string {
  return `${dateWeekday(at)} ${clockTime(at)}`;
}

/** `2026年3月5日 周四` */
export const dateWeekday = (at: string | Date) => `${date(at)} ${wall(at).weekday}`;

/** `2026年3月5日` */
export function date(at: string | Date): string {
  const w = wall(at);
  return `${w.year}年${w.month}月${w.day}日`;
}

/** `2026年3月5日` from a calendar day `2026-03-05`. */
export const dayText = (day: string) => date(`${day}T00:00:00+08:00`);

/** `9:00` */
export function clockTime(at: string | Date): string {
  const w = wall(at);
  return `${w.hour}:${w.minute}`;
}

/** `9:00:05` */
export function clockSeconds(at: string | Date): string {
  const w = wall(at);
  return `${w.hour}:${w.minute}:${w.second}`;
}

/** `2026年3月5日 周四 9:00–11:00`; the second day is named when it differs. */
export function range(from: string | Date, to: string | Date): string {
  return date(from) === date(to) ? `${dateTime(from)}–${clockTime(to)}` : `${dateTime(from)} – ${dateTime(to)}`;
}

/** How long ago or how long until, in one unit: `3小时前`, `2天后`, `刚刚`. */
export function ago(at: string | Date, now: Date): string {
  const seconds = Math.round((now.getTime() - new Date(at).getTime()) / 1000);
  const side = seconds >= 0 ? '前' : '后';
  const size = Math.abs(seconds);
  if (size < 60) return seconds >= 0 ? '刚刚' : '即将';
  if (size < 3600) return `${Math.floor(size / 60)}分钟${side}`;
  if (size < 86400) return `${Math.floor(size / 3600)}小时${side}`;
  return `${Math.floor(size / 86400)}天${side}`;
}

/** Seconds left as `1:05` or `12:03:09`. */
export function countdown(seconds: number): string {
  const s = Math.max(0, Math.ceil(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(s / 3600);
  const minutes = Math.floor((s % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(s % 60)}` : `${minutes}:${two(s % 60)}`;
}

/** A name of several parts (`图书馆队 · 管理员`) that never breaks before the dot. */
export const tied = (name: string) => name.replace(/\s+(?=[·・])/g, '\u00a0');

/** Groups of three digits: `12,480`. */
export const count = (n: number) => n.toLocaleString('zh-CN');

/** `2026-03-05` in Asia/Shanghai. */
export function shanghaiDay(at: string | Date): string {
  const w = wall(at);
  return `${w.year}-${w.month.padStart(2, '0')}-${w.day.padStart(2, '0')}`;
}

/** The instant at which clocks in Shanghai show this day and time (`2026-03-05`, `09:00`). */
export const instantAt = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();
