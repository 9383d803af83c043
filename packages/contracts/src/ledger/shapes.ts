import { z } from 'zod';
import { Day, Id, Instant } from '../kit/shapes.js';

/** A movement 变动 on a volunteer's account with its source. Movements are only ever appended. */
export const LedgerEntry = z.object({
  id: Id,
  unit: z.enum(['minutes', 'points']),
  /** Whole minutes or points, negative when taken away. */ amount: z.int(),
  kind: z.enum(['service', 'imported', 'reversal', 'redeem', 'refund', 'award', 'gift']),
  /** What it is for, in words, e.g. 活动“周末图书整理”. */ text: z.string(),
  /** Day of the service, or of the movement when there was no service (Asia/Shanghai). */
  serviceDate: Day,
  at: Instant,
  /** Position in the account's chain of movements, from 1. */ seq: z.int(),
  /** First 12 characters of the movement's hash in the chain. */ hashHead: z.string(),
  sourceType: z.string(),
  sourceId: Id.nullable(),
});
