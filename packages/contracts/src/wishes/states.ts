import { actionsOf, lifecycle } from '../kit/lifecycle.js';

/** Micro-wish 微心愿: posted, reviewed with assessed hours 时数评估, claimed by exactly one volunteer, fulfilled, confirmed with thanks. */
export const wishStates = lifecycle({
  name: 'wish',
  states: ['posted', 'returned', 'open', 'claimed', 'fulfilled', 'confirmed', 'withdrawn', 'expired'],
  births: { post: ['posted'] },
  ends: ['confirmed', 'withdrawn', 'expired'],
  actors: ['owner', 'reviewer', 'secondReviewer', 'volunteer', 'system'],
  transitions: {
    approve: { from: ['posted'], to: 'open', who: ['reviewer'] },
    return: { from: ['posted'], to: 'returned', who: ['reviewer'], reason: true },
    resubmit: { from: ['returned'], to: 'posted', who: ['owner'] },
    claim: { from: ['open'], to: 'claimed', who: ['volunteer'] },
    /** The volunteer gives the wish back without penalty, or a reviewer takes it back because nothing happens. */
    release: { from: ['claimed'], to: 'open', who: ['volunteer', 'reviewer'], reason: true },
    fulfil: { from: ['claimed'], to: 'fulfilled', who: ['volunteer'] },
    /** The wisher says that the wish has not come true yet. */
    sendBack: { from: ['fulfilled'], to: 'claimed', who: ['owner', 'reviewer'], reason: true },
    /**
     * The wisher confirms with thanks. For wishers without a phone a reviewer does, labelled 电话确认, who must not be the one that assessed
     * the hours 双人复核. Minutes and points are paid.
     */
    confirm: { from: ['fulfilled'], to: 'confirmed', who: ['owner', 'secondReviewer'] },
    withdraw: { from: ['posted', 'returned', 'open'], to: 'withdrawn', who: ['owner', 'reviewer'], reason: true },
    /** Nobody claimed the wish in time. */
    expire: { from: ['open'], to: 'expired', who: ['system'] },
  },
});

/** What stands in the history of a wish. */
export const wishEvents = ['post', ...actionsOf(wishStates)] as const;
export type WishEvent = (typeof wishEvents)[number];
