import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Throws, or never answers, when this process cannot serve. */
type Check = () => Promise<void>;

const PATIENCE_MS = 2000;

/** What has to be true before a balancer may send people here. Each part of the process adds its own check. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private stopping = false;

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** From now on not ready: the process is about to end. */
  stop(): void {
    this.stopping = true;
  }

  async report(): Promise<{ ready: boolean; checks: Record<string, 'ok' | 'failing'>; faults: unknown[] }> {
    const faults: unknown[] = [];
    const checks: Record<string, 'ok' | 'failing'> = {};
    for (const [name, check] of this.checks) {
      try {
        await withPatience(check());
        checks[name] = 'ok';
      } catch (error) {
        checks[name] = 'failing';
        faults.push(error);
      }
    }
    return { ready: !this.stopping && faults.length === 0, checks, faults };
  }
}

async function withPatience(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `/healthz`: the process lives. `/readyz`: it can serve. */
export function healthRoutes(fastify: FastifyInstance, readiness: Readiness): void {
  fastify.get('/healthz', () => ({ status: 'ok' }));
  fastify.get('/readyz', async (request, reply) => {
    const { ready, checks, faults } = await readiness.report();
    for (const err of faults) request.log.warn({ err }, 'not ready');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
}
