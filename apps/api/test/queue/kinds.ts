import type { OperationId } from '@zhiyuanhong/contracts';
import { lowStock } from '@zhiyuanhong/contracts/limits';
import type { QueueKind } from '@zhiyuanhong/contracts/words';
import { mayInRegion, mayWithPartner, type Actor } from '../../src/kit/access/index.js';

/** A record in the answer of a list. */
export interface Row {
  readonly id: number;
  readonly state: string;
  readonly actions: readonly string[];
  readonly [field: string]: unknown;
}
/** Where a record belongs. */
export interface Place {
  readonly regionCode: string;
  readonly partnerId?: number;
}

/** A kind of queue entry whose records are in a list of their own. */
export interface Listed {
  readonly op: OperationId;
  readonly query?: Readonly<Record<string, string>>;
  /** SQL for rows `id, regionCode` of the list, where a kind concerns one of several roles that may act. */
  readonly places?: string;
  /** Whether a row of the whole list waits for this person: they have an action on it. */
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
  disputes: { op: 'listDisputes', waits: can('answer') },
  appeals: { op: 'listAppeals', waits: can('uphold') },
  starNotices: { op: 'listStarAwards', waits: can('confer') },
  wishesToReview: { op: 'listWishes', query: { as: 'staff' }, waits: can('approve') },
  // Sending back is also an action of the wish's owner.
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
    // An administrator may edit all rewards, but does not look after their stock.
    waits: (row, actor, place) =>
      row.state === 'listed' &&
      (row['left'] as number) <= lowStock &&
      can('edit')(row) &&
      mayWithPartner(actor, 'partner', { id: place!.partnerId!, regionCode: place!.regionCode }),
  },
  ordersToAccept: { ...orders, waits: can('accept') },
  ordersToDispatch: { ...orders, waits: can('dispatch') },
  // Overdue orders wait for an action that only a coordinator may take.
  ordersOverdue: { ...orders, waits: (row) => row['overdue'] === true && can('reject', 'takeBack', 'annul')(row) },
  ordersToSettle: { ...orders, waits: can('settle') },
  orderFollowUps: { ...orders, waits: can('closeFollowUp') },
  // Coordinators may ask for the rating too, but it is the operators' work.
  ordersToRate: {
    ...orders,
    places: 'SELECT id, regionCode FROM service_order',
    waits: (row, actor, place) => can('rate')(row) && mayInRegion(actor, 'operator', place!.regionCode),
  },
};

/** Kinds that count records and list their slots. */
export const bySlot = { toConfirm: 'confirm', overdueConfirm: 'confirm' } as const;

/** The list on the page of the console to which the entry leads. */
export const pages: Readonly<Record<string, Pick<Listed, 'op' | 'query'>>> = {
  '/projects': { op: 'listProjects' },
  '/review': { op: 'listReviewQueue' },
  '/manual-approvals': { op: 'listManualAttendance' },
  '/manual-entries': { op: 'listManualAttendance' },
  '/confirmations': { op: 'listToConfirm' },
  '/disputes': { op: 'listDisputes' },
  '/appeals': { op: 'listAppeals' },
  '/stars': { op: 'listStarAwards' },
  '/wishes': { op: 'listWishes', query: { as: 'staff' } },
  '/spot-checks': { op: 'listSpotChecks' },
  '/teams': { op: 'listTeamMemberships' },
  '/rewards': { op: 'listPartnerRewards' },
  '/orders/list': orders,
};
