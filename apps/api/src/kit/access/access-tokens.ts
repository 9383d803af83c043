import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { errors, roles, type OperationId } from '@zhiyuanhong/contracts';
import { z } from 'zod';
import { Clock } from '../clock/index.js';
import { AppError, type PlainErrorCode } from '../errors/index.js';
import type { Actor } from './actor.js';

/** Life of an access token 访问令牌 in seconds of real time, so that moving the demo clock logs nobody out. */
export const ACCESS_TOKEN_SECONDS = 600;

const Claims = z.object({
  sub: z.string().regex(/^\d{1,10}$/),
  vol: z.int().positive().nullable(),
  grants: z.array(
    z.object({
      role: z.enum(roles),
      scope: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('all') }),
        z.object({ kind: z.literal('region'), code: z.string() }),
        z.object({ kind: z.literal('organisation'), id: z.int() }),
        z.object({ kind: z.literal('partner'), id: z.int() }),
      ]),
    }),
  ),
  sid: z.string(),
  ver: z.int().optional(),
  restriction: z
    .object({
      code: z.custom<PlainErrorCode>((code) => typeof code === 'string' && code in errors),
      only: z.array(z.string() as unknown as z.ZodType<OperationId>),
    })
    .optional(),
});

/** Issues and verifies access tokens 访问令牌: JWTs signed with HS256 that hold the actor. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
  ) {}

  issue(actor: Actor): { accessToken: string; expiresAt: Date } {
    const now = Math.floor(this.clock.wall().getTime() / 1000);
    const claims: z.input<typeof Claims> & { iat: number; exp: number } = {
      sub: String(actor.accountId),
      vol: actor.volunteerId,
      grants: actor.grants.map(({ role, scope }) => ({ role, scope })),
      sid: actor.sessionId,
      ver: actor.sessionVersion,
      ...(actor.restriction && { restriction: { code: actor.restriction.code, only: [...actor.restriction.only] } }),
      iat: now,
      exp: now + ACCESS_TOKEN_SECONDS,
    };
    return { accessToken: this.jwt.sign(claims), expiresAt: new Date(claims.exp * 1000) };
  }

  /**
   * The caller by the header `Authorization`; null without one. A token must be valid even where none is needed, so that a client learns
   * early that it has to refresh.
   * @throws SESSION_EXPIRED
   */
  caller(authorization: string | undefined): Actor | null {
    if (authorization === undefined) return null;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (!token) throw new AppError('SESSION_EXPIRED');
    return this.verify(token);
  }

  /** @throws SESSION_EXPIRED unless the token is valid, issued by this API and not expired. */
  verify(token: string): Actor {
    const clockTimestamp = Math.floor(this.clock.wall().getTime() / 1000);
    try {
      const claims = Claims.parse(this.jwt.verify(token, { algorithms: ['HS256'], clockTimestamp }));
      const { vol: volunteerId, grants, sid: sessionId, ver: sessionVersion, restriction } = claims;
      return { accountId: Number(claims.sub), volunteerId, grants, sessionId, sessionVersion, ...(restriction && { restriction }) };
    } catch {
      throw new AppError('SESSION_EXPIRED');
    }
  }
}
