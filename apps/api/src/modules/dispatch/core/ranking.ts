import { partOfDay, shanghaiDay, weekday } from '../../../kit/clock/index.js';
import { nearness, nearnessWords, type Nearness } from './nearness.js';
import type { Demand, FreeTime, Person } from './person.js';
import { unfit, type Mode, type Names, type Reason } from './qualification.js';

export type PartCode = 'availability' | 'distance' | 'language' | 'fairness';

/** One part of a score: `points` out of `of`, with the reason in words. */
export interface Part {
  readonly code: PartCode;
  readonly points: number;
  readonly of: number;
  readonly text: string;
}

export interface Ranked {
  readonly person: Person;
  /** From 1. */
  readonly rank: number;
  /** Sum of the parts, 0 to 100. */
  readonly score: number;
  /** Highest share first. */
  readonly parts: readonly Part[];
}

/** Most points of each part; each set adds up to 100. Language only counts where the order names one. */
export const WEIGHTS = { availability: 35, distance: 30, fairness: 35 } as const;
export const WEIGHTS_WITH_LANGUAGE = { availability: 30, distance: 25, language: 20, fairness: 25 } as const;
/** Share of the points when the volunteer has not filled it in. */
const UNKNOWN = 0.5;
const NEAR: Readonly<Record<Nearness, number>> = { community: 1, street: 0.65, district: 0.3, farther: 0 };
/** Shares of fairness: few minutes served, long since the last service, few offers. */
const FAIR = { minutes: 0.5, days: 0.3, offers: 0.2 } as const;
/** Minutes served in 90 days for which half of the share of `minutes` is given. */
const HALF_MINUTES = 300;
/** Days without service for which the whole share of `days` is given. */
const LONG_AGO_DAYS = 30;
/** Offers in a week from which nothing of the share of `offers` is given. */
const MANY_OFFERS = 5;

export interface RankingNames extends Names {
  readonly language: (code: string) => string;
}

/** Qualified volunteers, best first, and the number of the others by reason. The order of `people` makes no difference. */
export function rank(
  demand: Demand,
  people: readonly Person[],
  names: RankingNames,
  mode: Mode = 'manual',
): { readonly ranked: readonly Ranked[]; readonly out: ReadonlyMap<string, number> } {
  const out = new Map<string, number>();
  const fit: Omit<Ranked, 'rank'>[] = [];
  for (const person of people) {
    const reason: Reason | null = unfit(demand, person, names, mode);
    if (reason) out.set(reason.text, (out.get(reason.text) ?? 0) + 1);
    else fit.push({ person, ...scored(demand, person, names) });
  }
  fit.sort((a, b) => b.score - a.score || byFairness(a.person, b.person) || byLot(demand.orderId, a.person.id, b.person.id));
  return {
    ranked: fit.map((each, i) => ({ ...each, rank: i + 1 })),
    out: new Map([...out].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
  };
}

export function scored(demand: Demand, person: Person, names: RankingNames): Pick<Ranked, 'score' | 'parts'> {
  const { language } = demand;
  const weights = language === null ? WEIGHTS : WEIGHTS_WITH_LANGUAGE;
  const parts: Part[] = [
    availability(demand.startsAt, person.freeTimes, weights.availability),
    distance(demand.regionCode, person.regionCode, weights.distance),
    ...(language === null ? [] : [spoken(language, person.languages, WEIGHTS_WITH_LANGUAGE.language, names)]),
    fairness(person, weights.fairness),
  ];
  // A stable sort: parts with equal share keep their order.
  parts.sort((a, b) => b.points / b.of - a.points / a.of);
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

const weekdayWords = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const partWords = { morning: '上午', afternoon: '下午', evening: '晚上' } as const;

function availability(at: Date, freeTimes: readonly FreeTime[], of: number): Part {
  const [day, part] = [weekday(shanghaiDay(at)), partOfDay(at)];
  const words = `${weekdayWords[day]}${partWords[part]}`;
  if (freeTimes.length === 0) return { code: 'availability', points: Math.round(of * UNKNOWN), of, text: '没有填写空闲时间' };
  const free = freeTimes.some((time) => time.weekday === day && time.part === part);
  return { code: 'availability', points: free ? of : 0, of, text: free ? `${words}有空` : `${words}不在填写的空闲时间内` };
}

function distance(orderCode: string, personCode: string, of: number): Part {
  const near = nearness(orderCode, personCode);
  return { code: 'distance', points: Math.round(of * NEAR[near]), of, text: nearnessWords[near] };
}

function spoken(language: string, languages: readonly string[], of: number, names: RankingNames): Part {
  const name = names.language(language);
  if (languages.length === 0) return { code: 'language', points: Math.round(of * UNKNOWN), of, text: '没有填写语言' };
  const speaks = languages.includes(language);
  return { code: 'language', points: speaks ? of : 0, of, text: speaks ? `会${name}` : `没有填写会${name}` };
}

function fairness({ recentMinutes, daysSinceService, recentOffers }: Person, of: number): Part {
  const share =
    (FAIR.minutes * HALF_MINUTES) / (HALF_MINUTES + Math.max(0, recentMinutes)) +
    FAIR.days * (daysSinceService === null ? 1 : Math.min(1, Math.max(0, daysSinceService) / LONG_AGO_DAYS)) +
    FAIR.offers * (1 - Math.min(1, recentOffers / MANY_OFFERS));
  const served = recentMinutes > 0 ? `近 90 天服务 ${hoursWords(recentMinutes)}${agoWords(daysSinceService)}` : '近 90 天没有服务';
  const asked = recentOffers > 0 ? `，近 7 天收到 ${recentOffers} 次邀约` : '';
  return { code: 'fairness', points: Math.round(of * share), of, text: served + asked };
}

const hoursWords = (minutes: number): string => (minutes < 60 ? `${minutes} 分钟` : `${Math.round(minutes / 6) / 10} 小时`);
const agoWords = (days: number | null): string => {
  if (days === null) return '';
  return days < 1 ? '，今天服务过' : `，上次在 ${days} 天前`;
};

/** With equal scores: fewer minutes, then longer since the last service, then fewer offers. */
const byFairness = (a: Person, b: Person): number =>
  a.recentMinutes - b.recentMinutes ||
  (b.daysSinceService ?? LONG_AGO_DAYS) - (a.daysSinceService ?? LONG_AGO_DAYS) ||
  a.recentOffers - b.recentOffers;

/** Still equal: by a lot that is the same each time for one order and differs between orders, so that low ids have no advantage. */
const byLot = (orderId: number, a: number, b: number): number => lot(orderId, a) - lot(orderId, b) || a - b;

const lot = (orderId: number, id: number): number => {
  let mixed = Math.imul(orderId ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(id, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};
