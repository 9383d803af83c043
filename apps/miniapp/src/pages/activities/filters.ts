import type { InputOf } from '@zhiyuanhong/contracts';
import { daysAfter, fullDay } from '@/format';
import type { Option } from '@/ui';

type Query = NonNullable<InputOf<'listActivities'>['query']>;
type Part = NonNullable<Query['part']>;

export interface Filters {
  /** Name of a span of days, or one day `2026-03-05`. */
  when: string;
  part: Part | '';
  category: string;
  /** Metres from here; 0: anywhere. */
  within: number;
  skill: string;
  /** True: only with a free place. */
  free: boolean;
}

export const noFilters: Filters = { when: '', part: '', category: '', within: 0, skill: '', free: false };

export const whens: readonly Option[] = [
  { value: '', label: '不限日期' },
  { value: 'today', label: '今天' },
  { value: 'tomorrow', label: '明天' },
  { value: 'weekend', label: '本周末' },
  { value: 'week', label: '7 天内' },
];
export const parts: readonly Option<Part | ''>[] = [
  { value: '', label: '不限时段' },
  { value: 'morning', label: '上午', note: '12 点前开始' },
  { value: 'afternoon', label: '下午', note: '12 点到 18 点开始' },
  { value: 'evening', label: '晚上', note: '18 点后开始' },
];
export const distances: readonly Option<number>[] = [
  { value: 0, label: '不限距离' },
  { value: 1000, label: '1 公里内' },
  { value: 3000, label: '3 公里内' },
  { value: 5000, label: '5 公里内' },
  { value: 10_000, label: '10 公里内' },
];

/** First and last day of a named span; `today` is the day in Shanghai. */
export function daysOf(when: string, today: string): { from?: string; to?: string } {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7; // 0 (Monday) to 6.
  const sunday = daysAfter(today, 6 - weekday);
  const saturday = daysAfter(sunday, -1);
  switch (when) {
    case '':
      return {};
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: daysAfter(today, 1), to: daysAfter(today, 1) };
    case 'weekend':
      return { from: saturday < today ? today : saturday, to: sunday };
    case 'week':
      return { from: today, to: daysAfter(today, 6) };
    default:
      return { from: when, to: when };
  }
}

/** Filters as the server takes them. With a position, distances are shown; when a distance is chosen, the nearest come first. */
export function queryOf(filters: Filters, words: string, today: string, here: { lat: number; lng: number } | null): Query {
  const { when, part, category, within, skill, free } = filters;
  return {
    ...(words ? { q: words } : {}),
    ...daysOf(when, today),
    ...(part ? { part } : {}),
    ...(category ? { category } : {}),
    ...(skill ? { skill } : {}),
    ...(free ? { free: 'true' as const } : {}),
    ...here,
    ...(here && within > 0 ? { within, sort: 'distance' as const } : {}),
  };
}

export const countOf = (filters: Filters): number =>
  (Object.keys(noFilters) as (keyof Filters)[]).filter((key) => filters[key] !== noFilters[key]).length;

/** Text of a filter's chip: the choice, or the filter's name without one. */
export function chipText<V extends string | number>(name: string, options: readonly Option<V>[], value: V): string {
  if (value === options[0]?.value) return name;
  const known = options.find((o) => o.value === value);
  if (known) return known.label;
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? fullDay(String(value)).replace(/^\d+年/, '') : name;
}
