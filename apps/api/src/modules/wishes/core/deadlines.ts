import type { Condition } from '../../../kit/db/index.js';
import { DAY_MS } from '../../../kit/clock/index.js';

/** `days` times 24 hours later, so that the time of day makes no difference. */
export const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

/** Condition on `wish w`: claimed or fulfilled, and its deadline has passed. */
export const overdueAt = (now: Date): Condition => ({ sql: "w.state IN ('claimed', 'fulfilled') AND w.dueAt <= ?", params: [now] });
