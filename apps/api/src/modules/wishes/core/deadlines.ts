import { DAY_MS } from '../../../kit/clock/index.js';

/** `days` times 24 hours later: people have the same time whenever of the day it begins. */
export const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);
