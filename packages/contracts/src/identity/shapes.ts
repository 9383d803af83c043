import { z } from 'zod';
import { roles } from '../kit/endpoint.js';
import { Id, Instant, RegionCode } from '../kit/shapes.js';
import { VolunteerSelf } from '../volunteers/shapes.js';

/** Where a role reaches: everything, a region subtree, one organisation or one partner. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('region'), code: RegionCode }),
  z.object({ kind: z.literal('organisation'), id: Id }),
  z.object({ kind: z.literal('partner'), id: Id }),
]);

/** A role 角色 granted within a scope. `volunteer` cannot be granted: people get it by joining. */
export const GrantInput = z.object({ role: z.enum(roles).exclude(['volunteer']), scope: Scope });

export const Grant = GrantInput.extend({ /** Name of the region, organisation or partner. */ scopeName: z.string() });

export const Me = z.object({
  accountId: Id,
  displayName: z.string(),
  phoneMasked: z.string().nullable(),
  hasWechat: z.boolean(),
  /** True while the first password is in use: nothing else is allowed before it is changed. */
  mustChangePassword: z.boolean(),
  grants: z.array(Grant),
  volunteer: VolunteerSelf.nullable(),
  unreadMessages: z.int(),
});
export type Me = z.output<typeof Me>;

export const Session = z.object({
  /** Bearer token; lives about ten minutes of real time, whatever the demo clock says. */
  accessToken: z.string(),
  accessExpiresAt: Instant,
  /** Good for one refresh, which gives the next one. Using one twice ends all sessions that descend from the same login. */
  refreshToken: z.string(),
  me: Me,
});
export type Session = z.output<typeof Session>;

export const Staff = z.object({
  id: Id,
  login: z.string(),
  name: z.string(),
  phoneMasked: z.string().nullable(),
  grants: z.array(Grant),
  disabled: z.boolean(),
  /** Until when the login name is locked after wrong passwords; null when it is not. */ lockedUntil: Instant.nullable(),
  lastLoginAt: Instant.nullable(),
  createdAt: Instant,
});
