import { z } from 'zod';
import { Minutes } from '../kit/shapes.js';

export const LeaderboardPeriod = z.enum(['month', 'year', 'all']);

/** A row of the leaderboard. `name` is masked (张*) unless the volunteer consented to be shown. */
export const BoardRow = z.object({
  rank: z.int(),
  name: z.string(),
  masked: z.boolean(),
  minutes: Minutes,
  star: z.int(),
  /** Whether the row is the caller’s own. */ mine: z.boolean(),
});
