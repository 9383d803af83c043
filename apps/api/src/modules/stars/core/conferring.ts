import { isSameVolunteer, mayInRegion, otherVolunteer, reachOf, within, type Actor } from '../../../kit/access/index.js';
import { allOf, type Condition } from '../../../kit/db/index.js';

interface Noticed {
  readonly volunteerId: number;
  /** Region in which the volunteer lives. */
  readonly regionCode: string;
  /** End of the public notice; null for none. */
  readonly noticeUntil: Date | null;
}

/** Whether this reviewer may confer a star now: in their region, after the public notice, and not their own. */
export const mayConfer = (actor: Actor, { volunteerId, regionCode, noticeUntil }: Noticed, now: Date): boolean =>
  mayInRegion(actor, 'reviewer', regionCode) && !isSameVolunteer(actor, volunteerId) && (noticeUntil === null || noticeUntil <= now);

/** `mayConfer` as a condition on `star_award a JOIN volunteer v`. */
export const conferrable = (actor: Actor, now: Date): Condition =>
  allOf([
    within(reachOf(actor, ['reviewer']), { region: 'v.regionCode' }),
    otherVolunteer(actor, 'a.volunteerId'),
    { sql: "a.state = 'notice' AND (a.noticeUntil IS NULL OR a.noticeUntil <= ?)", params: [now] },
  ]);
