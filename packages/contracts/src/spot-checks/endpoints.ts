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
    summary: 'Draw running projects by lot for a spot-check 抽查, without those that were checked lately or have an open check',
    idempotent: true,
    status: 201,
    body: z.strictObject({ count: whole(drawnAtOnce) }),
    response: z.object({
      /** The spot-checks drawn: fewer than asked for when there are not enough projects. */ items: z.array(SpotCheck),
      /** Number of projects among which the lot was drawn. */ among: z.int(),
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
      /** Only records that `getMyQueue` counts for the caller under this kind. */
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
