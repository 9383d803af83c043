import { z } from 'zod';
import { Id, Instant, RegionCode } from '../kit/shapes.js';
import { spotCheckStates } from './states.js';
import { actionsOf } from '../kit/lifecycle.js';

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
  /** record, drop. */ actions: z.array(z.enum(actionsOf(spotCheckStates))),
});
export type SpotCheck = z.output<typeof SpotCheck>;
