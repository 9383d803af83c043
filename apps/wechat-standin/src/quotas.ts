import type { Clock } from './clock.js';
import { type Errcode, WechatError } from './errors.js';

const BEIJING_OFFSET_MS = 8 * 3600 * 1000;
const WINDOW_MS = { minute: 60_000, day: 86_400_000 };

interface Limit {
  per: 'minute' | 'day';
  max: number;
  errcode: Errcode;
}

/** Documented limits of calls. Tests lower them with `PUT /__standin/limits`. */
export const LIMITS = {
  loginPerUserMinute: { per: 'minute', max: 100, errcode: 45011 },
  tokenPerDay: { per: 'day', max: 2000, errcode: 45009 },
  stableTokenPerMinute: { per: 'minute', max: 10_000, errcode: 45011 },
  stableTokenPerDay: { per: 'day', max: 500_000, errcode: 45009 },
  // The documentation gives the number (20 a day) but no error code; 45009 is that of other daily limits.
  forceRefreshPerDay: { per: 'day', max: 20, errcode: 45009 },
  wxacodePerMinute: { per: 'minute', max: 5000, errcode: 45009 },
  msgSecCheckPerMinute: { per: 'minute', max: 4000, errcode: 44991 },
  msgSecCheckPerDay: { per: 'day', max: 2_000_000, errcode: 45009 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

export class Quotas {
  private max: Record<LimitName, number> = maxima();
  private counts = new Map<string, { window: number; count: number }>();

  constructor(private readonly clock: Clock) {}

  /** Counts a call. @throws the documented error beyond the limit of the minute or of the day in Beijing */
  take(name: LimitName, key = ''): void {
    const { per, errcode } = LIMITS[name];
    const window = Math.floor((this.clock.now() + BEIJING_OFFSET_MS) / WINDOW_MS[per]);
    const id = `${name} ${key}`;
    const entry = this.counts.get(id);
    const count = entry?.window === window ? entry.count + 1 : 1;
    this.counts.set(id, { window, count });
    if (count > this.max[name]) throw new WechatError(errcode);
  }

  set(name: LimitName, max: number): void {
    this.max[name] = max;
  }

  reset(): void {
    this.max = maxima();
    this.counts.clear();
  }
}

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}

function maxima(): Record<LimitName, number> {
  return Object.fromEntries(Object.entries(LIMITS).map(([name, limit]) => [name, limit.max])) as Record<LimitName, number>;
}
