import type { OperationId, Role } from '@zhiyuanhong/contracts';
import type { PlainErrorCode } from '../errors/index.js';

/** Where a role reaches 数据范围: everything, a region with all below it, one organisation, one reward partner. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'organisation'; readonly id: number }
  | { readonly kind: 'partner'; readonly id: number };

/** One role of an account, within one scope. */
export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

/** Who calls, as the access token says: what was true when it was issued, at most ten minutes ago. */
export interface Actor {
  readonly accountId: number;
  /** Set once the account has joined as a volunteer 志愿者. */
  readonly volunteerId: number | null;
  readonly grants: readonly Grant[];
  /** The login session that the token belongs to; ends with logout. */
  readonly sessionId: string;
  /** A token that serves a few endpoints only, and why: e.g. until the first password is changed. */
  readonly restriction?: Restriction;
}

export interface Restriction {
  /** Answered by every other endpoint. */
  readonly code: PlainErrorCode;
  readonly only: readonly OperationId[];
}
