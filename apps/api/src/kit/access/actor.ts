import type { OperationId, Role } from '@zhiyuanhong/contracts';
import type { PlainErrorCode } from '../errors/index.js';
import type { Self } from './self.js';

/** Scope of a role 数据范围: everything, a region with all below it, one organisation, one partner. */
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

/** The caller as the access token describes them, which holds as long as the version of their session. */
export interface Actor {
  readonly accountId: number;
  /** Null until the account has joined as a volunteer 志愿者. */
  readonly volunteerId: number | null;
  readonly grants: readonly Grant[];
  /** Login session of the token. */
  readonly sessionId: string;
  /** Version of the session when the token was issued: the token holds only as long as it is the present one. */
  readonly sessionVersion?: number;
  /** Who else is this person; read anew for each call of staff, and not part of the token. */
  readonly self?: Self;
  /** Set on a token that opens only a few endpoints, e.g. until the first password is changed. */
  readonly restriction?: Restriction;
}

export interface Restriction {
  /** Error that every other endpoint answers. */
  readonly code: PlainErrorCode;
  readonly only: readonly OperationId[];
}
