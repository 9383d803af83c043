import { lifecycle } from '../kit/lifecycle.js';

/** Spot-check 抽查 of a running project: drawn by lot, carried out, its finding recorded. */
export const spotCheckStates = lifecycle({
  name: 'spotCheck',
  states: ['drawn', 'recorded', 'dropped'],
  births: { draw: ['drawn'] },
  ends: ['recorded', 'dropped'],
  actors: ['reviewer'],
  transitions: {
    record: { from: ['drawn'], to: 'recorded', who: ['reviewer'] },
    /** The check cannot be carried out, because its project was called off. */
    drop: { from: ['drawn'], to: 'dropped', who: ['reviewer'], reason: true },
  },
});
