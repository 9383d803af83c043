import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { EndpointSpec } from '@zhiyuanhong/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, map, type Observable } from 'rxjs';
import { Settings } from '../../settings.js';
import { Selves } from '../access/index.js';
import { Sealer } from '../crypto/index.js';
import { Idempotency, type StoredAnswer } from '../idempotency/index.js';
import { checkedAnswer, serialiserOf } from './answers.js';
import { specOf } from './handle.js';
import { readIdempotencyKey, readInput } from './read-call.js';

/**
 * Wraps every handler, after the guards: validates the input, gives a repeated idempotent call its first answer, and writes the answer by
 * the endpoint's schema.
 */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(
    private readonly settings: Settings,
    private readonly idempotency: Idempotency,
    private readonly sealer: Sealer,
    private readonly selves: Selves,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const spec = specOf(context.getHandler());
    if (!spec) return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const input = readInput(spec, request);
    request.call = { ...input, actor: await this.selves.complete(request.actor), requestId: request.id, ip: request.ip };
    return this.answerOf(spec, request, input, next).pipe(
      map(({ status, body }) => {
        void reply.code(status).type('application/json; charset=utf-8');
        return this.settings.checkAnswers ? checkedAnswer(spec, body) : serialiserOf(spec)(body);
      }),
    );
  }

  private answerOf(spec: EndpointSpec, request: FastifyRequest, input: unknown, next: CallHandler): Observable<StoredAnswer<unknown>> {
    const status = spec.status ?? 200;
    const key = spec.idempotent ? readIdempotencyKey(request) : undefined;
    const accountId = request.actor?.accountId;
    if (key === undefined || accountId === undefined) return next.handle().pipe(map((body: unknown) => ({ status, body })));
    // Stored answers are sealed, because they may hold tokens, names and addresses.
    const context = `answer.${spec.operationId}`;
    const work = async () => {
      const body = await lastValueFrom<unknown>(next.handle());
      return { status, body: this.sealer.seal(JSON.stringify(body), context) };
    };
    return from(this.idempotency.once(key, accountId, spec.operationId, hashOf(input), work)).pipe(
      map(({ status: kept, body }) => ({ status: kept, body: JSON.parse(this.sealer.open(body, context)) as unknown })),
    );
  }
}

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');
