import type { EndpointSpec } from '@zhiyuanhong/contracts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AppError, fieldFaults, type FieldFault } from '../errors/index.js';

const parts = ['params', 'query', 'body'] as const;

/** The validated input of an endpoint. @throws INVALID_INPUT, which names every wrong field */
export function readInput(
  spec: EndpointSpec,
  request: Pick<FastifyRequest, (typeof parts)[number]>,
): Record<(typeof parts)[number], unknown> {
  const input: Record<(typeof parts)[number], unknown> = { params: undefined, query: undefined, body: undefined };
  const faults: FieldFault[] = [];
  for (const part of parts) {
    const schema: z.ZodType | undefined = spec[part];
    if (!schema) continue;
    const parsed = schema.safeParse(request[part] ?? undefined);
    if (parsed.success) input[part] = parsed.data;
    else faults.push(...fieldFaults(parsed.error));
  }
  if (faults.length > 0) throw new AppError('INVALID_INPUT', { fields: faults });
  return input;
}

const KEY = /^[\x21-\x7e]{1,64}$/;

/** The header `Idempotency-Key` 幂等键, if sent. @throws INVALID_INPUT unless it has 1 to 64 visible ASCII characters */
export function readIdempotencyKey(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'Idempotency-Key', message: '须为 1 至 64 个可见英文字符' }] });
  }
  return key;
}
