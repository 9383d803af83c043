import { HOUR_MS } from '@zhiyuanhong/contracts/spans';

/** People still scan out after the end; the server gives the code for two more hours. */
export const screenUseful = (countedUntil: string, now: Date) => now.getTime() < new Date(countedUntil).getTime() + 2 * HOUR_MS;
