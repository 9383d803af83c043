import { lifecycle } from '../kit/lifecycle.js';

/** Membership 队员资格 of a professional team: one record for each volunteer and team. */
export const teamMembershipStates = lifecycle({
  name: 'teamMembership',
  states: ['applied', 'member', 'declined', 'left', 'removed'],
  births: { apply: ['applied'] },
  ends: ['member', 'declined', 'left', 'removed'],
  actors: ['owner', 'leader'],
  transitions: {
    /** The team's leader has checked the qualification. */
    admit: { from: ['applied'], to: 'member', who: ['leader'], reason: true },
    decline: { from: ['applied'], to: 'declined', who: ['leader'], reason: true },
    leave: { from: ['applied', 'member'], to: 'left', who: ['owner'] },
    remove: { from: ['member'], to: 'removed', who: ['leader'], reason: true },
    reapply: { from: ['declined', 'left', 'removed'], to: 'applied', who: ['owner'] },
  },
});

/** What somebody may do with a professional team. */
export const teamActions = ['apply', 'leave', 'edit'] as const;
export type TeamAction = (typeof teamActions)[number];
