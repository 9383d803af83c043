export * from './kit/lifecycle.js';
export * from './activities.states.js';
export * from './attendance.states.js';
export * from './rewards.states.js';
import type { Lifecycle } from './kit/lifecycle.js';
import { projectStates, signUpStates } from './activities.states.js';
import { attendanceStates, disputeStates } from './attendance.states.js';
import { rewardStates, voucherStates } from './rewards.states.js';

/** Every life-cycle of the product, for the check at start and for the words. */
export const lifecycles = [
  projectStates,
  signUpStates,
  attendanceStates,
  disputeStates,
  rewardStates,
  voucherStates,
] as const satisfies readonly Lifecycle[];
