export * from './kit/lifecycle.js';
export * from './activities.states.js';
export * from './attendance.states.js';
export * from './orders.states.js';
export * from './rewards.states.js';
export * from './services.states.js';
export * from './spot-checks.states.js';
export * from './wishes.states.js';
import type { Lifecycle } from './kit/lifecycle.js';
import { projectStates, signUpStates } from './activities.states.js';
import { attendanceStates, disputeStates } from './attendance.states.js';
import { offerStates, orderStates } from './orders.states.js';
import { rewardStates, voucherStates } from './rewards.states.js';
import { teamMembershipStates } from './services.states.js';
import { spotCheckStates } from './spot-checks.states.js';
import { wishStates } from './wishes.states.js';

/** Every life-cycle of the product, for the check at start and for the words. */
export const lifecycles = [
  projectStates,
  signUpStates,
  attendanceStates,
  disputeStates,
  rewardStates,
  voucherStates,
  teamMembershipStates,
  orderStates,
  offerStates,
  wishStates,
  spotCheckStates,
] as const satisfies readonly Lifecycle[];
