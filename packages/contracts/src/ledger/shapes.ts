import { z } from 'zod';
import { Day, Id, Instant } from '../kit/shapes.js';

/** A movement 变动 on my account: minutes or points, plus or minus, with its source. Append-only. */
export const LedgerEntry = z.object({
  id: Id,
  unit: z.enum(['minutes', 'points']),
  /** Signed whole minutes or points. */ amount: z.int(),
  kind: z.enum(['service', 'imported', 'reversal', 'redeem', 'refund', 'award', 'gift']),
  /** In words, e.g. 活动“周末图书整理”. */ text: z.string(),
  /** Day of the service in Asia/Shanghai, or of the movement. */
  serviceDate: Day,
  at: Instant,
  /** Position in my chain, from 1. */ seq: z.int(),
  /** First 12 characters of the chain hash. */ hashHead: z.string(),
  sourceType: z.string(),
  sourceId: Id.nullable(),
});
