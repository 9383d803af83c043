import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Rejects, or does not resolve in time, when the process cannot serve. */
type Check = () => Promise<void>;

/** Numbers that are shown but do not affect readiness. */
type Note = () => Promise<Readonly<Record<string, number>>>;

interface Report {
  readonly ready: boolean;
  readonly checks: Record<string, 'ok' | 'failing'>;
  /** Null: not read, because the process is not ready or there was no answer in time. */
  readonly notes: Record<string, Readonly<Record<string, number>> | null>;
  readonly faults: unknown[];
}

const PATIENCE_MS = 2000;

/** Whether a load balancer may send requests to this process. Each part of the process adds its own check. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private readonly notes = new Map<string, Note>();
  private stopping = false;

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Adds numbers that are shown beside the checks and do not affect readiness. */
  note(name: string, note: Note): void {
    this.notes.set(name, note);
  }

  /** Reports not ready from now on, because the process is about to end. */
  stop(): void {
    this.stopping = true;
  }

  async report(): Promise<Report> {
    const faults: unknown[] = [];
    const checks: Report['checks'] = {};
    for (const [name, check] of this.checks) {
      try {
        await withPatience(check());
        checks[name] = 'ok';
      } catch (error) {
        checks[name] = 'failing';
        faults.push(error);
      }
    }
    const ready = !this.stopping && faults.length === 0;
    const notes: Report['notes'] = {};
    for (const [name, note] of this.notes) notes[name] = ready ? await withPatience(note()).catch(() => null) : null;
    return { ready, checks, notes, faults };
  }
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `/healthz`: the process is alive. `/readyz`: it can serve requests. */
export function healthRoutes(fastify: FastifyInstance, readiness: Readiness): void {
  fastify.get('/healthz', () => ({ status: 'ok' }));
  fastify.get('/readyz', async (request, reply) => {
    const { ready, checks, notes, faults } = await readiness.report();
    for (const err of faults) request.log.warn({ err }, 'not ready');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks, notes });
  });
}
