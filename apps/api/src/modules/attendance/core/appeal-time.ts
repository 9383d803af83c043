import { addDays, shanghaiDay, startOfShanghaiDay } from '../../../kit/clock/index.js';

/** Midnight in Shanghai at which the time to appeal ends: `days` days after the day of the answer. */
export const appealEndsAt = (answeredAt: Date, days: number): Date => startOfShanghaiDay(addDays(shanghaiDay(answeredAt), days + 1));
