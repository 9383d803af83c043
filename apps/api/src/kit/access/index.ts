export { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.js';
export { AccessGuard, admit } from './access-guard.js';
export type { Actor, Grant, Restriction, Scope } from './actor.js';
export { findVisible } from './find-visible.js';
export { LiveSessions } from './live-sessions.js';
export { ModuleGuard } from './module-guard.js';
export { holdsRole, isEmptyReach, isWithinRegion, mayInOrganisation, mayInRegion, mayWithPartner, reachOf, type Reach } from './scope.js';
export { isSameAccount, isSameVolunteer, otherAccount, otherVolunteer, Selves, type Self } from './self.js';
export { under, within, type ReachColumns } from './within.js';
