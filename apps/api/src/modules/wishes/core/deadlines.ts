import type { Condition } from '../../../kit/db/index.js';
import { DAY_MS } from '../../../kit/clock/index.js';

/** `days` times 24 hours later: people have the same time whenever of the day it begins. */
export const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

/** Claimed or fulfilled, and the deadline of that has passed, as rows of `wish w`. */
export const overdueAt = (now: Date): Condition => ({ sql: "w.state IN ('claimed', 'fulfilled') AND w.dueAt <= ?", params: [now] });
