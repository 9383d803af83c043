import { actionsOf, lifecycle } from '../kit/lifecycle.js';

/**
 * Service order 服务订单: 点单 placed → 接单 accepted → 派单 dispatched → 履单 serving, served → 结单 settled → 评单 rated.
 * `owner`: whoever placed it, or the beneficiary; `coordinator` 调度员 and `operator` 话务员 of its region; `volunteer`: the one who
 * took it.
 */
export const orderStates = lifecycle({
  name: 'order',
  states: [
    'placed',
    'accepted',
    'dispatched',
    'serving',
    'served',
    'settled',
    'rated',
    'closed',
    'rejected',
    'cancelled',
    'annulled',
    'expired',
  ],
  births: { place: ['placed'] },
  ends: ['rated', 'closed', 'rejected', 'cancelled', 'annulled', 'expired'],
  actors: ['owner', 'operator', 'coordinator', 'volunteer', 'system'],
  transitions: {
    accept: { from: ['placed'], to: 'accepted', who: ['coordinator'] },
    reject: { from: ['placed', 'accepted'], to: 'rejected', who: ['coordinator'], reason: true },
    /** A volunteer has accepted an offer; the first acceptance wins. */
    assign: { from: ['accepted'], to: 'dispatched', who: ['volunteer'] },
    /** The volunteer cannot come after all: the order is dispatched again, without penalty (条例 第二十五条). */
    giveBack: { from: ['dispatched'], to: 'accepted', who: ['volunteer'], reason: true },
    takeBack: { from: ['dispatched'], to: 'accepted', who: ['coordinator'], reason: true },
    /** Checked in at the door. */
    start: { from: ['dispatched'], to: 'serving', who: ['volunteer'] },
    /** Checked out at the door. */
    finish: { from: ['serving'], to: 'served', who: ['volunteer'] },
    /** Nobody checked out: closed at the planned end. */
    finishAutomatically: { from: ['serving'], to: 'served', who: ['system'] },
    /** Times confirmed by phone: labelled, and a second person approves them. Possible again after a rejection. */
    confirmByPhone: { from: ['dispatched', 'serving', 'served'], to: 'served', who: ['coordinator'], reason: true },
    /** Times confirmed by phone were rejected while the volunteer is checked in but not out: the service goes on. */
    resume: { from: ['served'], to: 'serving', who: ['system'] },
    settle: { from: ['served'], to: 'settled', who: ['coordinator'] },
    /** The service turned out not to have taken place. */
    annul: { from: ['serving', 'served'], to: 'annulled', who: ['coordinator'], reason: true },
    rate: { from: ['settled'], to: 'rated', who: ['owner', 'operator', 'coordinator'] },
    /** Nobody rated it in time. */
    close: { from: ['settled'], to: 'closed', who: ['system'] },
    cancel: { from: ['placed', 'accepted', 'dispatched'], to: 'cancelled', who: ['owner', 'operator', 'coordinator'], reason: true },
    /** The appointed time has long passed without a service. */
    expire: { from: ['placed', 'accepted', 'dispatched'], to: 'expired', who: ['system'] },
  },
});

/** Offer 派单邀约 of an order to one volunteer; declining is free of penalty (条例 第二十五条). */
export const offerStates = lifecycle({
  name: 'offer',
  states: ['open', 'accepted', 'declined', 'lapsed', 'withdrawn'],
  births: { made: ['open'] },
  ends: ['accepted', 'declined', 'lapsed', 'withdrawn'],
  actors: ['volunteer', 'coordinator', 'system'],
  transitions: {
    accept: { from: ['open'], to: 'accepted', who: ['volunteer'] },
    decline: { from: ['open'], to: 'declined', who: ['volunteer'] },
    /** Not answered in time. */
    lapse: { from: ['open'], to: 'lapsed', who: ['system'] },
    /** Somebody else was first, or the order has ended. */
    withdraw: { from: ['open'], to: 'withdrawn', who: ['coordinator', 'system'] },
  },
});

/** What a caller may do with an order. */
export const orderActions = [...actionsOf(orderStates), 'dispatch', 'extend', 'showCode', 'closeFollowUp'] as const;
export type OrderAction = (typeof orderActions)[number];
/** Events in the history of an order. */
export const orderEvents = [...actionsOf(orderStates), 'place', 'dispatch', 'offer', 'extend', 'closeFollowUp', 'escalate'] as const;
export type OrderEvent = (typeof orderEvents)[number];
/** What a volunteer may do with an offer. */
export const offerActions = [...actionsOf(offerStates), 'view'] as const;
export type OfferAction = (typeof offerActions)[number];
