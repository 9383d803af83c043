import { z } from 'zod';
import { Minutes } from '../kit/shapes.js';

export const LeaderboardPeriod = z.enum(['month', 'year', 'all']);

/** A row of the board. The real name only with separate consent, else masked 张*. */
export const BoardRow = z.object({
  rank: z.int(),
  name: z.string(),
  masked: z.boolean(),
  minutes: Minutes,
  star: z.int(),
  mine: z.boolean(),
});
