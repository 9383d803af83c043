import { z } from 'zod';
import { Id, Instant, RegionCode } from '../kit/shapes.js';
import { spotCheckStates } from './states.js';
import { actionsOf } from '../kit/lifecycle.js';

export const SpotCheckState = z.enum(spotCheckStates.states);

/** How a spot-check was carried out: on the spot 现场, by phone 电话, by the project's records 查台账. */
export const SpotCheckWay = z.enum(['onSite', 'phone', 'records']);

/** Result of a spot-check: nothing found 未发现问题, something to improve 需要改进, a serious fault 严重问题. */
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
  /** Start of the project's slot that is under way or comes next. */ nextStartsAt: Instant.nullable(),
  drawnAt: Instant,
  drawnByName: z.string(),
  /** Until when its finding is to be recorded. */ dueAt: Instant,
  /** Whether `dueAt` has passed without a finding. */ overdue: z.boolean(),
  way: SpotCheckWay.nullable(),
  finding: Finding.nullable(),
  /** What was found, or why the check was dropped; null before. */ words: z.string().nullable(),
  doneAt: Instant.nullable(),
  doneByName: z.string().nullable(),
  actions: z.array(z.enum(actionsOf(spotCheckStates))),
});
export type SpotCheck = z.output<typeof SpotCheck>;
