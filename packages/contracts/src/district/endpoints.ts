import { z } from 'zod';
import { endpoint, roles } from '../kit/endpoint.js';
import { Instant } from '../kit/shapes.js';
import { District } from './shapes.js';

export default {
  getDistrict: endpoint({
    operationId: 'getDistrict',
    method: 'GET',
    path: '/district',
    tags: ['district'],
    audience: 'public',
    summary: 'The district as configured, and server time',
    response: District,
    errors: [],
  }),
  listDemoAccounts: endpoint({
    operationId: 'listDemoAccounts',
    method: 'GET',
    path: '/demo/accounts',
    tags: ['demo'],
    audience: 'public',
    summary: 'Demo accounts with their roles (demo only)',
    response: z.object({
      items: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          role: z.enum([...roles, 'resident']),
          client: z.enum(['phone', 'console']),
          note: z.string(),
          login: z.string().nullable(),
          password: z.string().nullable(),
        }),
      ),
    }),
    errors: ['DEMO_ONLY'],
  }),
  advanceDemoClock: endpoint({
    operationId: 'advanceDemoClock',
    method: 'POST',
    path: '/demo/clock',
    tags: ['demo'],
    audience: ['platform'],
    summary: 'Move the demo clock 演示时钟 forward and run due jobs (demo only)',
    body: z.strictObject({ /** Minutes forward, 1 to 40320 (28 days). Never back. */ minutes: z.int().min(1).max(40320) }),
    response: z.object({ now: Instant, clockOffsetMinutes: z.int(), jobsRun: z.int() }),
    errors: ['DEMO_ONLY'],
  }),
};
