import type { ModuleCode, OperationId } from '@zhiyuanhong/contracts';

/**
 * What each module 功能板块 switches off. Reviewed by hand and not derived from the contract, which it tests. Whatever is not listed is always
 * on.
 */
export const operationsOf = {
  join: ['joinVolunteers', 'getJoinCode'],
  projects: [
    ...(['draftProject', 'updateProject', 'submitProject', 'withdrawProject', 'approveProject', 'returnProject'] as const),
    ...(['cancelProject', 'listProjects', 'getProject', 'listReviewQueue', 'listActivities', 'getActivity'] as const),
    ...(['signUp', 'cancelSignUp', 'listMySignUps', 'listRoster', 'extendSlot'] as const),
    // Attendance of slots only: that of orders, disputes and manual entries stay on.
    ...(['getVenueCode', 'claimVenueCode', 'checkIn', 'checkOut', 'recordManualAttendance', 'confirmAttendance'] as const),
    ...(['listToConfirm', 'rateActivity', 'evaluateService'] as const),
    ...(['drawSpotChecks', 'listSpotChecks', 'recordSpotCheck', 'dropSpotCheck'] as const),
  ],
  wishes: [
    ...(['postWish', 'updateWish', 'listWishes', 'getWish', 'reviewWish', 'claimWish', 'releaseWish', 'fulfilWish'] as const),
    ...(['sendBackWish', 'confirmWish', 'withdrawWish'] as const),
  ],
  leaderboards: ['getLeaderboard', 'getMyRank'],
  rewards: [
    ...(['listRewards', 'getReward', 'listPartnerRewards', 'createReward', 'updateReward', 'switchReward', 'redeemReward'] as const),
    ...(['listMyVouchers', 'getVoucherCode', 'verifyVoucher', 'listVerifications'] as const),
    ...(['listPartners', 'createPartner', 'updatePartner'] as const),
  ],
  orders: [
    ...(['placeOrder', 'placeOrderForOther', 'listOrders', 'getOrder', 'getOrderBoard', 'acceptOrder', 'rejectOrder'] as const),
    ...(['cancelOrder', 'getOrderCode', 'startOrder', 'finishOrder', 'extendOrder', 'confirmOrderByPhone', 'settleOrder'] as const),
    ...(['annulOrder', 'rateOrder', 'closeFollowUp', 'findBeneficiaries', 'listMyContacts', 'getOrderFigures'] as const),
    ...(['suggestCandidates', 'dispatchOrder', 'takeBackOrder', 'listMyOffers', 'answerOffer', 'giveBackOrder'] as const),
    ...(['listServiceItems', 'getServiceItem', 'createServiceItem', 'updateServiceItem'] as const),
    ...(['listTeams', 'updateTeam', 'applyToTeam', 'leaveTeam', 'listTeamMemberships'] as const),
    ...(['decideTeamApplication', 'removeTeamMember'] as const),
  ],
} as const satisfies Partial<Record<ModuleCode, readonly OperationId[]>>;

export type SwitchedModule = keyof typeof operationsOf;
export const switched = Object.keys(operationsOf) as SwitchedModule[];

/** Jobs of each module. */
export const jobsOf = {
  join: [],
  projects: ['close ended projects', 'remind volunteers', 'end waiting lists', 'mark who did not come'],
  wishes: ['wishes.expire', 'wishes.overdue'],
  leaderboards: [],
  rewards: ['rewards.expireVouchers'],
  orders: ['orders.escalate', 'orders.expire', 'orders.close', 'lapse offers', 'dispatch automatically', 'teams.ensureSeven'],
} as const satisfies Record<SwitchedModule, readonly string[]>;

/** Messages that are not sent, by the first part of their kinds. */
export const messagesOf = {
  join: [],
  projects: ['project', 'slot', 'signUp', 'spotCheck'],
  wishes: ['wish'],
  leaderboards: [],
  rewards: ['voucher'],
  orders: ['order', 'offer', 'dispatch', 'teamMembership'],
} as const satisfies Record<SwitchedModule, readonly string[]>;

/** Entries of the queue 今日待办 that are gone. */
export const queueOf = {
  join: [],
  projects: ['review', 'returned', 'slotsToday', 'toConfirm', 'overdueConfirm', 'spotChecks'],
  wishes: ['wishesToReview', 'wishesOverdue'],
  leaderboards: [],
  rewards: ['lowStock'],
  orders: [
    ...(['ordersToAccept', 'ordersToDispatch', 'ordersOverdue', 'ordersToSettle', 'ordersToRate', 'orderFollowUps'] as const),
    'teamApplications',
  ],
} as const satisfies Record<SwitchedModule, readonly string[]>;
