import type { FastifyInstance, FastifySchema } from 'fastify';
import { ERRMSG } from '../errors.js';
import type { Fault } from '../faults.js';
import { isLimitName, LIMITS } from '../quotas.js';
import type { World } from '../world.js';

const name = { type: 'string', minLength: 1, maxLength: 64 };
const errcodes = Object.keys(ERRMSG).map(Number);

function body(required: string[], properties: Record<string, unknown>): { schema: FastifySchema } {
  return { schema: { body: { type: 'object', additionalProperties: false, required, properties } } };
}

/** Calls that WeChat does not have: they play the phones and WeChat's console. README.md describes them. */
export function controlRoutes(app: FastifyInstance, world: World): void {
  app.post<{ Body: { user: string } }>('/login-codes', body(['user'], { user: name }), ({ body: { user } }) => {
    const { code, expiresAt } = world.newLoginCode(user);
    return { code, openid: world.user(user).openid, expiresAt: new Date(expiresAt).toISOString() };
  });

  app.post<{ Body: { user: string; phone: string } }>(
    '/phone-codes',
    body(['user', 'phone'], { user: name, phone: { type: 'string', pattern: '^1\\d{10}$' } }),
    ({ body: { user, phone } }) => {
      world.user(user);
      const { code, expiresAt } = world.newPhoneCode(phone);
      return { code, expiresAt: new Date(expiresAt).toISOString() };
    },
  );

  app.post<{ Body: { user: string; blocked: boolean } }>(
    '/users',
    body(['user', 'blocked'], { user: name, blocked: { type: 'boolean' } }),
    ({ body: { user, blocked } }) => {
      world.user(user).blocked = blocked;
      return { user, openid: world.user(user).openid, blocked };
    },
  );

  app.post<{ Body: { user: string; templateId: string; times?: number } }>(
    '/subscriptions',
    body(['user', 'templateId'], { user: name, templateId: name, times: { type: 'integer', minimum: 0, maximum: 1000 } }),
    ({ body: { user, templateId, times = 1 } }) => {
      world.user(user).subscriptions.set(templateId, times);
      return { user, templateId, times };
    },
  );

  app.post<{ Body: { as: 42001 | 40001 } }>('/tokens/expire', body(['as'], { as: { enum: [42001, 40001] } }), (request) => {
    world.tokens.endAll(request.body.as);
    return { ok: true };
  });

  app.post<{ Body: Fault & { times?: number } }>(
    '/faults',
    body([], {
      path: { type: 'string', pattern: '^/' },
      errcode: { enum: errcodes },
      delayMs: { type: 'integer', minimum: 0, maximum: 60_000 },
      drop: { type: 'boolean' },
      times: { type: 'integer', minimum: 1, maximum: 1000 },
    }),
    ({ body: { times = 1, ...fault } }) => {
      world.faults.add(fault, times);
      return { ok: true, times };
    },
  );

  app.post<{ Body: { freezeAt?: string; advanceSeconds?: number } }>(
    '/clock',
    body([], { freezeAt: { type: 'string', format: 'date-time' }, advanceSeconds: { type: 'number', minimum: 0, maximum: 86_400 * 40 } }),
    ({ body: { freezeAt, advanceSeconds } }) => {
      if (freezeAt !== undefined) world.clock.freeze(Date.parse(freezeAt));
      if (advanceSeconds !== undefined) world.clock.advance(advanceSeconds);
      return { now: new Date(world.clock.now()).toISOString() };
    },
  );

  app.put<{ Body: Record<string, number> }>(
    '/limits',
    body([], Object.fromEntries(Object.keys(LIMITS).map((limit) => [limit, { type: 'integer', minimum: 0 }]))),
    (request) => {
      for (const [limit, max] of Object.entries(request.body)) if (isLimitName(limit)) world.quotas.set(limit, max);
      return { ok: true };
    },
  );

  app.put<{ Body: { pages?: string[] | null; openPlatform?: boolean } }>(
    '/account',
    body([], { pages: { type: ['array', 'null'], items: { type: 'string' } }, openPlatform: { type: 'boolean' } }),
    ({ body: { pages, openPlatform } }) => {
      if (pages !== undefined) world.pages = pages && new Set(pages);
      if (openPlatform !== undefined) world.openPlatform = openPlatform;
      return { ok: true };
    },
  );

  app.post('/reset', () => {
    world.reset();
    return { ok: true };
  });

  app.get('/calls', () => Object.fromEntries(world.calls));
  app.get('/messages', () => world.messages);
}
