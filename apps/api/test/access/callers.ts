/**
 * Callers by name. `own` belongs to the side that a call is about (region, organisation, partner or person), `foreign` and `other` to
 * another one. `organiser-second` is a colleague of `organiser-own`, who enters hours by hand; `coordinator-second` is one of
 * `coordinator-own`, who confirms by phone. `operator` takes calls of the whole district; `resident` placed the orders and wishes of our
 * side.
 */
export const callerNames = [
  'anonymous',
  'resident',
  'volunteer-own',
  'volunteer-other',
  'organiser-own',
  'organiser-second',
  'organiser-foreign',
  'reviewer-own',
  'reviewer-foreign',
  'partner-own',
  'partner-foreign',
  'operator',
  'operator-foreign',
  'coordinator-own',
  'coordinator-second',
  'coordinator-foreign',
  'platform',
  // Holds every role that can be granted, but has not changed the first password.
  'must-change-password',
] as const;
export type CallerName = (typeof callerNames)[number];

export interface Caller {
  readonly name: CallerName;
  /** Access token; absent for the caller without a login. */
  readonly token?: string;
  readonly accountId: number;
  readonly volunteerId: number | null;
  /** Of staff only; `changePassword` changes it. */
  password?: string;
}
