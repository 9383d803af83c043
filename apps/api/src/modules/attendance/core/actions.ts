import { type AttendanceAction, type disputeStates, disputeWaits, type StateOf } from '@zhiyuanhong/contracts/states';
import {
  isSameAccount,
  isSameVolunteer,
  mayInOrganisation,
  mayInRegion,
  otherAccount,
  otherVolunteer,
  reachOf,
  within,
  type Actor,
} from '../../../kit/access/index.js';
import { allOf, anyOf, not, type Condition } from '../../../kit/db/index.js';
import type { AttendanceState } from '../attendance.entity.js';
import type { DutyKind } from '../duty.js';

/** Facts that decide about actions on a record. */
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
  /** The latest dispute. `appealUntil`: until when the next level may be asked; null when it may not. */
  readonly dispute: { readonly state: StateOf<typeof disputeStates>; readonly appealUntil: string | null } | null;
  /** True when the next level entered the times, after an appeal. */
  readonly byNextLevel: boolean;
}

type Placed = Pick<ActionFacts, 'kind' | 'organisationId' | 'regionCode'>;

/** Columns of `attendance a` for `within`. Records of orders are only reached by region. */
export const recordColumns = { region: 'a.regionCode', organisation: 'a.organisationId' };
const inState = (state: AttendanceState): Condition => ({ sql: 'a.state = ?', params: [state] });
const ofKind = (kind: DutyKind): Condition => ({ sql: 'a.kind = ?', params: [kind] });

export const isOwner = (actor: Actor, { volunteerId }: Pick<ActionFacts, 'volunteerId'>): boolean => actor.volunteerId === volunteerId;
/** Whether the actor is an organiser of the activity, or a coordinator 调度员 of the order's region. */
export const isInCharge = (actor: Actor, { kind, organisationId, regionCode }: Placed): boolean =>
  kind === 'activity'
    ? mayInOrganisation(actor, 'organiser', { id: organisationId, regionCode })
    : mayInRegion(actor, 'coordinator', regionCode);
/** `isInCharge` as a condition on `attendance a`. */
const inCharge = (actor: Actor): Condition =>
  anyOf([
    allOf([ofKind('activity'), within(reachOf(actor, ['organiser']), recordColumns)]),
    allOf([ofKind('order'), within(reachOf(actor, ['coordinator']), { region: recordColumns.region })]),
  ]);
const reviewed = (actor: Actor): Condition => within(reachOf(actor, ['reviewer']), { region: recordColumns.region });
const notOwn = (actor: Actor): Condition => otherVolunteer(actor, 'a.volunteerId');
/** Whether the actor may see the record as staff: whoever is in charge, and reviewers and administrators of its region. */
export const maySeeAsStaff = (actor: Actor, record: Placed): boolean =>
  isInCharge(actor, record) || mayInRegion(actor, 'reviewer', record.regionCode) || mayInRegion(actor, 'platform', record.regionCode);
/** Whether the actor may be the second person, if the entry is not their own. */
export const mayDecide = (actor: Actor, record: Placed): boolean =>
  isInCharge(actor, record) || mayInRegion(actor, 'reviewer', record.regionCode);
/**
 * Whether the actor may reject times that wait for approval. Times that the next level entered cannot be rejected by those whose answer it
 * overruled.
 */
export const mayReject = (actor: Actor, record: Placed & Pick<ActionFacts, 'byNextLevel'>): boolean =>
  mayDecide(actor, record) && !(record.byNextLevel && isInCharge(actor, record));
/** Whether the actor entered the times, or they are about the actor's own service. */
export const isOwnEntry = (actor: Actor, { enteredById, volunteerId }: Pick<ActionFacts, 'enteredById' | 'volunteerId'>): boolean =>
  isSameAccount(actor, enteredById) || isSameVolunteer(actor, volunteerId);

/** Condition on `attendance a`: records that the actor may approve. */
export const approvable = (actor: Actor): Condition =>
  allOf([inState('awaitingApproval'), anyOf([inCharge(actor), reviewed(actor)]), notOwn(actor), otherAccount(actor, 'a.enteredById')]);

/** Condition on `attendance a`: records of activities that the actor may confirm. */
export const confirmable = (actor: Actor): Condition =>
  allOf([ofKind('activity'), inState('ended'), inCharge(actor), notOwn(actor), not(hasDispute('open', 'appealed'))]);

/** Condition on `dispute d JOIN attendance a`: unanswered disputes about records that the actor is in charge of. */
export const unanswered = (actor: Actor): Condition => allOf([{ sql: "d.state = 'open'", params: [] }, inCharge(actor)]);
/** Condition on `dispute d JOIN attendance a`: disputes that the actor may answer. */
export const answerable = (actor: Actor): Condition => allOf([unanswered(actor), notOwn(actor)]);
/** Whether the actor may answer an unanswered dispute about the record: whoever is in charge, but not about their own service. */
export const answers = (actor: Actor, record: Placed & Pick<ActionFacts, 'volunteerId'>): boolean =>
  isInCharge(actor, record) && !isSameVolunteer(actor, record.volunteerId);

const hasDispute = (...states: StateOf<typeof disputeStates>[]): Condition => ({
  sql: `EXISTS (SELECT 1 FROM dispute w WHERE w.openFor = a.id AND w.state IN (${states.map(() => '?').join()}))`,
  params: states,
});

/**
 * Whether the actor decides appeals 异议申诉 about the record: a reviewer of its region who is not in charge, did not answer, and did not serve
 * themselves.
 */
export const decidesAppeals = (actor: Actor, record: Placed & Pick<ActionFacts, 'volunteerId'>, answeredById: number | null): boolean =>
  mayInRegion(actor, 'reviewer', record.regionCode) &&
  !isInCharge(actor, record) &&
  !isSameVolunteer(actor, record.volunteerId) &&
  !isSameAccount(actor, answeredById);
/** Condition on `dispute d JOIN attendance a`: appeals that the actor may decide. */
export const appealsTo = (actor: Actor): Condition =>
  allOf([
    { sql: "d.state = 'appealed'", params: [] },
    reviewed(actor),
    not(inCharge(actor)),
    notOwn(actor),
    otherAccount(actor, 'd.answeredById'),
  ]);

const served = (state: AttendanceState): boolean => state === 'ended' || state === 'confirmed';

/**
 * Actions of the caller on the record: `checkOut`, `dispute`, `appeal` and `rate` as its volunteer, the others as staff. Records of orders
 * are scanned and confirmed through the order.
 */
export function actionsOn(record: ActionFacts, actor: Actor): AttendanceAction[] {
  const { state, dispute } = record;
  const waits = dispute !== null && disputeWaits(dispute.state);
  const ofActivity = record.kind === 'activity';
  const actions: AttendanceAction[] = [];
  if (isOwner(actor, record)) {
    if (ofActivity && (state === 'present' || (state === 'ended' && record.autoClosed))) actions.push('checkOut');
    // A dispute that the next level decided against cannot be raised again.
    if (served(state) && !waits && dispute?.state !== 'upheld') actions.push('dispute');
    if (served(state) && dispute?.appealUntil) actions.push('appeal');
    if (ofActivity && served(state) && !record.rated) actions.push('rate');
  }
  if (state === 'awaitingApproval' && mayDecide(actor, record) && !isOwnEntry(actor, record)) {
    actions.push('approve');
    if (mayReject(actor, record)) actions.push('reject');
  }
  const another = !isSameVolunteer(actor, record.volunteerId);
  if (dispute?.state === 'open' && answers(actor, record)) actions.push('answer');
  if (ofActivity && isInCharge(actor, record)) {
    if (state === 'ended' && !waits && another) actions.push('confirm');
    if (state === 'ended' && !waits && another) actions.push('correct');
    if (state === 'confirmed' && !waits && another) actions.push('reverse');
    if (served(state) && !record.evaluated && another) actions.push('evaluate');
  }
  return actions;
}
