import { mayInOrganisation, mayInRegion, type Actor } from '../../../kit/access/index.js';
import type { AttendanceState } from '../attendance.entity.js';

/** What decides who may do what to a record. */
export interface ActionFacts {
  readonly state: AttendanceState;
  readonly volunteerId: number;
  readonly organisationId: number;
  readonly regionCode: string;
  readonly enteredById: number | null;
  readonly autoClosed: boolean;
  readonly rated: boolean;
  readonly evaluated: boolean;
  readonly disputeOpen: boolean;
}

type Placed = Pick<ActionFacts, 'organisationId' | 'regionCode'>;

export const isOwner = (actor: Actor, { volunteerId }: Pick<ActionFacts, 'volunteerId'>): boolean => actor.volunteerId === volunteerId;
export const isOrganiser = (actor: Actor, { organisationId, regionCode }: Placed): boolean =>
  mayInOrganisation(actor, 'organiser', { id: organisationId, regionCode });
/** May look at it as staff: its organisers, and reviewers and administrators of its region. */
export const maySeeAsStaff = (actor: Actor, record: Placed): boolean =>
  isOrganiser(actor, record) || mayInRegion(actor, 'reviewer', record.regionCode) || mayInRegion(actor, 'platform', record.regionCode);
/** May be the second person, unless it is their own. */
export const mayDecide = (actor: Actor, record: Placed): boolean =>
  isOrganiser(actor, record) || mayInRegion(actor, 'reviewer', record.regionCode);
/** Entered by them, or about their own service: nobody approves that themselves. */
export const isOwnEntry = (actor: Actor, { enteredById, volunteerId }: Pick<ActionFacts, 'enteredById' | 'volunteerId'>): boolean =>
  enteredById === actor.accountId || actor.volunteerId === volunteerId;

const served = (state: AttendanceState): boolean => state === 'ended' || state === 'confirmed';

/** What this caller may do with the record now: `checkOut`, `dispute`, `rate` as its owner; the rest as staff. */
export function actionsOn(record: ActionFacts, actor: Actor): string[] {
  const { state } = record;
  const actions: string[] = [];
  if (isOwner(actor, record)) {
    if (state === 'present' || (state === 'ended' && record.autoClosed)) actions.push('checkOut');
    if (served(state) && !record.disputeOpen) actions.push('dispute');
    if (served(state) && !record.rated) actions.push('rate');
  }
  if (state === 'awaitingApproval' && mayDecide(actor, record) && !isOwnEntry(actor, record)) actions.push('approve', 'reject');
  if (isOrganiser(actor, record)) {
    if (state === 'ended' && !record.disputeOpen) actions.push('confirm');
    if (record.disputeOpen) actions.push('answer');
    else if (state === 'ended') actions.push('correct');
    else if (state === 'confirmed') actions.push('reverse');
    if (served(state) && !record.evaluated) actions.push('evaluate');
  }
  return actions;
}
