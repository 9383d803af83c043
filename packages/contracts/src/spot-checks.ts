import { z } from 'zod';
import { endpoint } from './kit/endpoint.js';
import { moveErrors, Reason } from './kit/moves.js';
import { Id, IdText, Instant, RegionCode, pageOf, pageQuery, prose } from './kit/shapes.js';
import { spotCheckStates } from './spot-checks.states.js';

export const SpotCheckState = z.enum(spotCheckStates.states);
/** On the spot 现场, by phone 电话, by its records 查台账. */
export const SpotCheckWay = z.enum(['onSite', 'phone', 'records']);
/** Nothing found 未发现问题, something to mend 需要改进, a serious fault 严重问题. */
export const Finding = z.enum(['fine', 'minor', 'serious']);

/** A spot-check 抽查 of a running project. */
export const SpotCheck = z.object({
  id: Id,
  state: SpotCheckState,
  projectId: Id,
  title: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  /** Of the project's slots the one that runs or comes next: when to go and look. */ nextStartsAt: Instant.nullable(),
  drawnAt: Instant,
  drawnByName: z.string(),
  /** To be recorded until then. */ dueAt: Instant,
  overdue: z.boolean(),
  way: SpotCheckWay.nullable(),
  finding: Finding.nullable(),
  /** What was seen; why it was dropped. */ words: z.string().nullable(),
  doneAt: Instant.nullable(),
  doneByName: z.string().nullable(),
  /** record, drop. */ actions: z.array(z.string()),
});
export type SpotCheck = z.output<typeof SpotCheck>;

const spotCheckParams = z.object({ spotCheckId: IdText });

export const spotCheckEndpoints = {
  drawSpotChecks: endpoint({
    operationId: 'drawSpotChecks',
    method: 'POST',
    path: '/spot-checks',
    tags: ['activities'],
    audience: ['reviewer'],
    summary: 'Draw running projects by lot for a spot-check 抽查; those checked lately or about to be are left out',
    idempotent: true,
    status: 201,
    body: z.strictObject({ count: z.int().min(1).max(20) }),
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
    body: z.strictObject({ way: SpotCheckWay, finding: Finding, words: prose(500, 2) }),
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
