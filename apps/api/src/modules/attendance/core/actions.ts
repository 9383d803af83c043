import { mayInOrganisation, mayInRegion, type Actor } from '../../../kit/access/index.js';
import type { AttendanceState } from '../attendance.entity.js';
import type { DutyKind } from '../duty.js';

/** What decides who may do what to a record. */
export interface ActionFacts {
  readonly kind: DutyKind;
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

type Placed = Pick<ActionFacts, 'kind' | 'organisationId' | 'regionCode'>;

export const isOwner = (actor: Actor, { volunteerId }: Pick<ActionFacts, 'volunteerId'>): boolean => actor.volunteerId === volunteerId;
/** Of an activity its organisers; of an order the coordinators 调度员 of its region. */
export const isInCharge = (actor: Actor, { kind, organisationId, regionCode }: Placed): boolean =>
  kind === 'activity'
    ? mayInOrganisation(actor, 'organiser', { id: organisationId, regionCode })
    : mayInRegion(actor, 'coordinator', regionCode);
/** May look at it as staff: who is in charge, and reviewers and administrators of its region. */
export const maySeeAsStaff = (actor: Actor, record: Placed): boolean =>
  isInCharge(actor, record) || mayInRegion(actor, 'reviewer', record.regionCode) || mayInRegion(actor, 'platform', record.regionCode);
/** May be the second person, unless it is their own. */
export const mayDecide = (actor: Actor, record: Placed): boolean =>
  isInCharge(actor, record) || mayInRegion(actor, 'reviewer', record.regionCode);
/** Entered by them, or about their own service: nobody approves that themselves. */
export const isOwnEntry = (actor: Actor, { enteredById, volunteerId }: Pick<ActionFacts, 'enteredById' | 'volunteerId'>): boolean =>
  enteredById === actor.accountId || actor.volunteerId === volunteerId;

const served = (state: AttendanceState): boolean => state === 'ended' || state === 'confirmed';

/**
 * What this caller may do with the record now: `checkOut`, `dispute`, `rate` as its owner; the rest as staff. The record of an order
 * is scanned, confirmed and reviewed through the order.
 */
export function actionsOn(record: ActionFacts, actor: Actor): string[] {
  const { state } = record;
  const ofActivity = record.kind === 'activity';
  const actions: string[] = [];
  if (isOwner(actor, record)) {
    if (ofActivity && (state === 'present' || (state === 'ended' && record.autoClosed))) actions.push('checkOut');
    if (served(state) && !record.disputeOpen) actions.push('dispute');
    if (ofActivity && served(state) && !record.rated) actions.push('rate');
  }
  if (state === 'awaitingApproval' && mayDecide(actor, record) && !isOwnEntry(actor, record)) actions.push('approve', 'reject');
  if (isInCharge(actor, record) && record.disputeOpen && (ofActivity || !isOwner(actor, record))) actions.push('answer');
  if (ofActivity && isInCharge(actor, record)) {
    if (state === 'ended' && !record.disputeOpen) actions.push('confirm', 'correct');
    if (state === 'confirmed' && !record.disputeOpen) actions.push('reverse');
    if (served(state) && !record.evaluated) actions.push('evaluate');
  }
  return actions;
}
