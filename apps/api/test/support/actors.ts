import { JwtService } from '@nestjs/jwt';
import type { Role } from '@zhiyuanhong/contracts';
import { AccessTokens, type Actor, type Grant, type Scope } from '../../src/kit/access/index.js';
import type { Clock } from '../../src/kit/clock/index.js';
import type { Settings } from '../../src/settings.js';

/** The actor of a test; parts that are left out are empty. */
export type TestActor = Pick<Actor, 'accountId'> & Partial<Actor>;

export const actorOf = (actor: TestActor): Actor => ({ volunteerId: null, grants: [], sessionId: 'test', ...actor });

export const volunteer = (accountId: number, volunteerId = accountId): Actor => actorOf({ accountId, volunteerId });
export const staff = (accountId: number, role: Role, scope: Scope = { kind: 'all' }): Actor =>
  actorOf({ accountId, grants: [{ role, scope } satisfies Grant] });

/** Access tokens that the API with these settings accepts. */
export const tokensOf = (settings: Settings): AccessTokens =>
  new AccessTokens(new JwtService({ secret: settings.keys.jwt, signOptions: { algorithm: 'HS256' } }), { wall: () => new Date() } as Clock);
