import { addDays, shanghaiDay, startOfShanghaiDay } from '../../../kit/clock/index.js';

/** The midnight in Shanghai at which the time to ask the next level is over; the days count from the day after the answer. */
export const appealEndsAt = (answeredAt: Date, days: number): Date => startOfShanghaiDay(addDays(shanghaiDay(answeredAt), days + 1));
