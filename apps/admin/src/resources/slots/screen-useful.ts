import { HOUR_MS } from '@zhiyuanhong/contracts/spans';

/** Whether the check-in screen is still of use: the server gives codes until two hours after the end, for late check-outs. */
export const screenUseful = (countedUntil: string, now: Date) => now.getTime() < new Date(countedUntil).getTime() + 2 * HOUR_MS;
