import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Day, Instant, Minutes, pageOf, pageQuery, Points } from '../kit/shapes.js';
import { LedgerEntry } from './shapes.js';

export default {
  listMyLedger: endpoint({
    operationId: 'listMyLedger',
    method: 'GET',
    path: '/me/ledger',
    tags: ['ledger'],
    audience: ['volunteer'],
    summary: 'My movements, newest first, and my balances',
    query: z.object({
      ...pageQuery,
      unit: z.enum(['minutes', 'points']).optional(),
      /** Only movements of this month of service (Asia/Shanghai), `2026-03`. */ month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional(),
    }),
    response: pageOf(LedgerEntry).extend({
      balance: z.object({
        minutes: Minutes,
        points: Points,
        /** Counted minutes of services in the current month and year (Asia/Shanghai). */ monthMinutes: z.int(),
        yearMinutes: z.int(),
      }),
    }),
    errors: [],
  }),
  listLedgerRoots: endpoint({
    operationId: 'listLedgerRoots',
    method: 'GET',
    path: '/ledger-roots',
    tags: ['ledger'],
    audience: 'public',
    summary: 'Published daily roots 账本日根 of the ledger, newest first',
    query: z.object({ ...pageQuery }),
    response: pageOf(z.object({ day: Day, root: z.string(), chains: z.int(), movements: z.int(), publishedAt: Instant })),
    errors: [],
  }),
};
