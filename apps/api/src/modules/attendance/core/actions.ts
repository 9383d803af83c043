import { type AttendanceAction, type disputeStates, disputeWaits, type StateOf } from '@zhiyuanhong/contracts/states';
import { mayInOrganisation, mayInRegion, reachOf, within, type Actor } from '../../../kit/access/index.js';
import { allOf, anyOf, isNot, not, type Condition } from '../../../kit/db/index.js';
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
  /** The latest dispute. `appealUntil`: the next level may be asked until then; null when it may not. */
  readonly dispute: { readonly state: StateOf<typeof disputeStates>; readonly appealUntil: string | null } | null;
  /** Its times were entered by the next level, which decided an appeal. */
  readonly byNextLevel: boolean;
}

type Placed = Pick<ActionFacts, 'kind' | 'organisationId' | 'regionCode'>;

/** What places a record of `attendance a`. The record of an order is reached by its region alone. */
export const recordColumns = { region: 'a.regionCode', organisation: 'a.organisationId' };
const inState = (state: AttendanceState): Condition => ({ sql: 'a.state = ?', params: [state] });
const ofKind = (kind: DutyKind): Condition => ({ sql: 'a.kind = ?', params: [kind] });

export const isOwner = (actor: Actor, { volunteerId }: Pick<ActionFacts, 'volunteerId'>): boolean => actor.volunteerId === volunteerId;
/** Of an activity its organisers; of an order the coordinators 调度员 of its region. */
export const isInCharge = (actor: Actor, { kind, organisationId, regionCode }: Placed): boolean =>
  kind === 'activity'
    ? mayInOrganisation(actor, 'organiser', { id: organisationId, regionCode })
    : mayInRegion(actor, 'coordinator', regionCode);
/** `isInCharge`, as rows of `attendance a`. */
const inCharge = (actor: Actor): Condition =>
  anyOf([
    allOf([ofKind('activity'), within(reachOf(actor, ['organiser']), recordColumns)]),
    allOf([ofKind('order'), within(reachOf(actor, ['coordinator']), { region: recordColumns.region })]),
  ]);
const reviewed = (actor: Actor): Condition => within(reachOf(actor, ['reviewer']), { region: recordColumns.region });
const notOwn = (actor: Actor): Condition => isNot('a.volunteerId', actor.volunteerId);
/** May look at it as staff: who is in charge, and reviewers and administrators of its region. */
export const maySeeAsStaff = (actor: Actor, record: Placed): boolean =>
  isInCharge(actor, record) || mayInRegion(actor, 'reviewer', record.regionCode) || mayInRegion(actor, 'platform', record.regionCode);
/** May be the second person, unless it is their own. */
export const mayDecide = (actor: Actor, record: Placed): boolean =>
  isInCharge(actor, record) || mayInRegion(actor, 'reviewer', record.regionCode);
/** May refuse times that wait for approval: what the next level entered is not for those whose answer it set aside. */
export const mayReject = (actor: Actor, record: Placed & Pick<ActionFacts, 'byNextLevel'>): boolean =>
  mayDecide(actor, record) && !(record.byNextLevel && isInCharge(actor, record));
/** Entered by them, or about their own service: nobody approves that themselves. */
export const isOwnEntry = (actor: Actor, { enteredById, volunteerId }: Pick<ActionFacts, 'enteredById' | 'volunteerId'>): boolean =>
  enteredById === actor.accountId || actor.volunteerId === volunteerId;

/** Records that somebody may approve, as rows of `attendance a`. */
export const approvable = (actor: Actor): Condition =>
  allOf([inState('awaitingApproval'), anyOf([inCharge(actor), reviewed(actor)]), notOwn(actor), isNot('a.enteredById', actor.accountId)]);

/** Records of activities that somebody may confirm, as rows of `attendance a`. */
export const confirmable = (actor: Actor): Condition =>
  allOf([ofKind('activity'), inState('ended'), inCharge(actor), notOwn(actor), not(hasDispute('open', 'appealed'))]);

/** Records of activities whose objection somebody may answer, as rows of `attendance a`. Those of orders are answered in the order. */
export const answerable = (actor: Actor): Condition => allOf([ofKind('activity'), inCharge(actor), notOwn(actor), hasDispute('open')]);

const hasDispute = (...states: StateOf<typeof disputeStates>[]): Condition => ({
  sql: `EXISTS (SELECT 1 FROM dispute w WHERE w.openFor = a.id AND w.state IN (${states.map(() => '?').join()}))`,
  params: states,
});

/** Decides appeals 异议申诉 of its region, unless it is in charge itself, answered, or is about its own service. */
export const decidesAppeals = (actor: Actor, record: Placed & Pick<ActionFacts, 'volunteerId'>, answeredById: number | null): boolean =>
  mayInRegion(actor, 'reviewer', record.regionCode) &&
  !isInCharge(actor, record) &&
  !isOwner(actor, record) &&
  answeredById !== actor.accountId;
/** Appeals that somebody decides, as rows of `dispute d JOIN attendance a`. */
export const appealsTo = (actor: Actor): Condition =>
  allOf([
    { sql: "d.state = 'appealed'", params: [] },
    reviewed(actor),
    not(inCharge(actor)),
    notOwn(actor),
    isNot('d.answeredById', actor.accountId),
  ]);

const served = (state: AttendanceState): boolean => state === 'ended' || state === 'confirmed';

/**
 * What this caller may do with the record now: `checkOut`, `dispute`, `appeal`, `rate` as its owner; the rest as staff. The record of an order
 * is scanned, confirmed and reviewed through the order.
 */
export function actionsOn(record: ActionFacts, actor: Actor): AttendanceAction[] {
  const { state, dispute } = record;
  const waits = dispute !== null && disputeWaits(dispute.state);
  const ofActivity = record.kind === 'activity';
  const actions: AttendanceAction[] = [];
  if (isOwner(actor, record)) {
    if (ofActivity && (state === 'present' || (state === 'ended' && record.autoClosed))) actions.push('checkOut');
    // What the next level upheld is upheld for good.
    if (served(state) && !waits && dispute?.state !== 'upheld') actions.push('dispute');
    if (served(state) && dispute?.appealUntil) actions.push('appeal');
    if (ofActivity && served(state) && !record.rated) actions.push('rate');
  }
  if (state === 'awaitingApproval' && mayDecide(actor, record) && !isOwnEntry(actor, record)) {
    actions.push('approve');
    if (mayReject(actor, record)) actions.push('reject');
  }
  const another = !isOwner(actor, record);
  if (isInCharge(actor, record) && another && dispute?.state === 'open') actions.push('answer');
  if (ofActivity && isInCharge(actor, record)) {
    if (state === 'ended' && !waits && another) actions.push('confirm');
    if (state === 'ended' && !waits) actions.push('correct');
    if (state === 'confirmed' && !waits) actions.push('reverse');
    if (served(state) && !record.evaluated && another) actions.push('evaluate');
  }
  return actions;
}
