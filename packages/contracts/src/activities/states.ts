import { actionsOf, lifecycle } from '../kit/lifecycle.js';

/** Project 项目: drafted by an organisation, reviewed, public while published, closed in the end. */
export const projectStates = lifecycle({
  name: 'project',
  states: ['draft', 'inReview', 'returned', 'published', 'cancelled', 'closed'],
  births: { draft: ['draft'] },
  ends: ['cancelled', 'closed'],
  actors: ['organiser', 'reviewer', 'system'],
  transitions: {
    submit: { from: ['draft', 'returned'], to: 'inReview', who: ['organiser'] },
    withdraw: { from: ['inReview'], to: 'draft', who: ['organiser'] },
    approve: { from: ['inReview'], to: 'published', who: ['reviewer'] },
    return: { from: ['inReview'], to: 'returned', who: ['reviewer'], reason: true },
    cancel: { from: ['draft', 'returned', 'published'], to: 'cancelled', who: ['organiser'], reason: true },
    close: { from: ['published'], to: 'closed', who: ['system'] },
  },
});

/** Sign-up 报名 of one volunteer for one slot. */
export const signUpStates = lifecycle({
  name: 'signUp',
  states: ['confirmed', 'waiting', 'cancelled', 'cancelledLate', 'noShow', 'missedOut'],
  births: { signUp: ['confirmed', 'waiting'] },
  ends: ['confirmed', 'cancelled', 'cancelledLate', 'noShow', 'missedOut'],
  actors: ['owner', 'organiser', 'system'],
  transitions: {
    promote: { from: ['waiting'], to: 'confirmed', who: ['system'] },
    cancel: { from: ['confirmed', 'waiting'], to: 'cancelled', who: ['owner'] },
    /** After the cancel deadline: recorded, never punished by losing hours. */
    cancelLate: { from: ['confirmed'], to: 'cancelledLate', who: ['owner'] },
    callOff: { from: ['confirmed', 'waiting'], to: 'cancelled', who: ['system'], reason: true },
    rejoin: { from: ['cancelled', 'cancelledLate'], to: 'confirmed', who: ['owner'] },
    rejoinWaiting: { from: ['cancelled', 'cancelledLate'], to: 'waiting', who: ['owner'] },
    markNoShow: { from: ['confirmed'], to: 'noShow', who: ['system'] },
    /** Staff entered times for somebody who was there although marked absent, and a second person approved them. */
    attend: { from: ['noShow'], to: 'confirmed', who: ['system'] },
    missOut: { from: ['waiting'], to: 'missedOut', who: ['system'] },
  },
});

/** What somebody may do with a project. */
export const projectActions = [...actionsOf(projectStates), 'edit'] as const;
export type ProjectAction = (typeof projectActions)[number];
/** What stands in the history of a project. */
export const projectEvents = [...actionsOf(projectStates), 'draft', 'edit', 'extendSlot'] as const;
export type ProjectEvent = (typeof projectEvents)[number];

/** What a volunteer may do with an own sign-up, and with its service record. */
export const signUpActions = ['cancelSignUp', 'checkIn', 'checkOut', 'rate'] as const;
export type SignUpAction = (typeof signUpActions)[number];
/** What a volunteer may do with a slot. */
export const slotActions = ['signUp', 'joinWaitingList', ...signUpActions] as const;
