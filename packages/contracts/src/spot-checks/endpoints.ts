import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { moveErrors, Reason } from '../kit/moves.js';
import { IdText, pageOf, pageQuery, prose, whole } from '../kit/shapes.js';
import { Finding, SpotCheck, SpotCheckState, SpotCheckWay } from './shapes.js';
import { drawnAtOnce, findingLength } from './limits.js';

const spotCheckParams = z.object({ spotCheckId: IdText });

export default {
  drawSpotChecks: endpoint({
    operationId: 'drawSpotChecks',
    method: 'POST',
    path: '/spot-checks',
    tags: ['activities'],
    audience: ['reviewer'],
    summary: 'Draw running projects by lot for a spot-check 抽查; those checked lately or about to be are left out',
    idempotent: true,
    status: 201,
    body: z.strictObject({ count: whole(drawnAtOnce) }),
    response: z.object({
      /** Fewer than asked for, or none, when there are no more. */ items: z.array(SpotCheck),
      /** Projects among which the lot fell. */ among: z.int(),
    }),
    errors: [],
  }),
  listSpotChecks: endpoint({
    operationId: 'listSpotChecks',
    method: 'GET',
    path: '/spot-checks',
    tags: ['activities'],
    audience: ['reviewer', 'platform', 'organiser'],
    summary: 'Spot-checks, those to be done first, then newest first; organisers see the recorded ones of their own projects',
    query: z.object({
      ...pageQuery,
      state: SpotCheckState.optional(),
      finding: Finding.optional(),
      projectId: IdText.optional(),
      /** Only what of this kind waits for the caller, as `getMyQueue` counts it. */
      queue: z.enum(['spotChecks']).optional(),
    }),
    response: pageOf(SpotCheck),
    errors: [],
  }),
  recordSpotCheck: endpoint({
    operationId: 'recordSpotCheck',
    method: 'POST',
    path: '/spot-checks/:spotCheckId/record',
    tags: ['activities'],
    audience: ['reviewer'],
    summary: 'Record how it was checked and what was found; the organisation is told',
    params: spotCheckParams,
    body: z.strictObject({ way: SpotCheckWay, finding: Finding, words: prose(findingLength) }),
    response: SpotCheck,
    errors: [...moveErrors],
  }),
  dropSpotCheck: endpoint({
    operationId: 'dropSpotCheck',
    method: 'POST',
    path: '/spot-checks/:spotCheckId/drop',
    tags: ['activities'],
    audience: ['reviewer'],
    summary: 'Drop a spot-check that cannot be carried out, with the reason',
    params: spotCheckParams,
    body: Reason,
    response: SpotCheck,
    errors: [...moveErrors],
  }),
};
