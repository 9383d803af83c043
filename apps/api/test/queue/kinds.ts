import type { OperationId } from '@zhiyuanhong/contracts';
import { lowStock } from '@zhiyuanhong/contracts/limits';
import type { QueueKind } from '@zhiyuanhong/contracts/words';
import { mayInRegion, mayWithPartner, type Actor } from '../../src/kit/access/index.js';

/** A record as a list answers it. */
export interface Row {
  readonly id: number;
  readonly state: string;
  readonly actions: readonly string[];
  readonly [field: string]: unknown;
}
/** Where a record lies. */
export interface Place {
  readonly regionCode: string;
  readonly partnerId?: number;
}

/** A kind of the queue whose records stand in a list of their own. */
export interface Listed {
  readonly op: OperationId;
  readonly query?: Readonly<Record<string, string>>;
  /** Rows `id, regionCode` of what is listed, where a kind is the business of one role of several that may act. */
  readonly places?: string;
  /** What of the whole list waits for this person: what they are granted an action on. */
  readonly waits: (row: Row, actor: Actor, place?: Place) => boolean;
}

const can =
  (...actions: string[]) =>
  ({ actions: granted }: Row): boolean =>
    actions.some((action) => granted.includes(action));
const orders = { op: 'listOrders', query: { as: 'staff' } } as const;

export const listed: Partial<Record<QueueKind, Listed>> = {
  review: { op: 'listProjects', waits: can('approve') },
  returned: { op: 'listProjects', waits: (row) => row.state === 'returned' && can('submit')(row) },
  manualApproval: { op: 'listManualAttendance', waits: can('approve') },
  appeals: { op: 'listAppeals', waits: can('uphold') },
  starNotices: { op: 'listStarAwards', waits: can('confer') },
  wishesToReview: { op: 'listWishes', query: { as: 'staff' }, waits: can('approve') },
  // The owner of a wish may send it back too.
  wishesOverdue: {
    op: 'listWishes',
    query: { as: 'staff' },
    waits: (row) => row['overdue'] === true && row['mine'] === null && can('release', 'sendBack')(row),
  },
  spotChecks: { op: 'listSpotChecks', waits: can('record') },
  teamApplications: { op: 'listTeamMemberships', waits: can('admit') },
  lowStock: {
    op: 'listPartnerRewards',
    places: 'SELECT r.id, p.regionCode, p.id AS partnerId FROM reward r JOIN partner p ON p.id = r.partnerId',
    // An administrator may edit the rewards of all shops, and stocks none.
    waits: (row, actor, place) =>
      row.state === 'listed' &&
      (row['left'] as number) <= lowStock &&
      can('edit')(row) &&
      mayWithPartner(actor, 'partner', { id: place!.partnerId!, regionCode: place!.regionCode }),
  },
  ordersToAccept: { ...orders, waits: can('accept') },
  ordersToDispatch: { ...orders, waits: can('dispatch') },
  // What only a coordinator may do in a state that is overdue.
  ordersOverdue: { ...orders, waits: (row) => row['overdue'] === true && can('reject', 'takeBack', 'annul')(row) },
  ordersToSettle: { ...orders, waits: can('settle') },
  orderFollowUps: { ...orders, waits: can('closeFollowUp') },
  // Coordinators may ask too; it is the operators' business.
  ordersToReview: {
    ...orders,
    places: 'SELECT id, regionCode FROM service_order',
    waits: (row, actor, place) => can('review')(row) && mayInRegion(actor, 'operator', place!.regionCode),
  },
};

/** Kinds that are counted in records and listed by their slots. */
export const bySlot = { toConfirm: 'confirm', overdueConfirm: 'confirm', disputes: 'answer' } as const;

/** The list that a page of the console shows. */
export const pages: Readonly<Record<string, Pick<Listed, 'op' | 'query'>>> = {
  '/projects': { op: 'listProjects' },
  '/review': { op: 'listReviewQueue' },
  '/manual-approvals': { op: 'listManualAttendance' },
  '/manual-entries': { op: 'listManualAttendance' },
  '/confirmations': { op: 'listToConfirm' },
  '/appeals': { op: 'listAppeals' },
  '/stars': { op: 'listStarAwards' },
  '/wishes': { op: 'listWishes', query: { as: 'staff' } },
  '/spot-checks': { op: 'listSpotChecks' },
  '/teams': { op: 'listTeamMemberships' },
  '/rewards': { op: 'listPartnerRewards' },
  '/orders/list': orders,
};
