import type { EndpointSpec } from '@zhiyuanhong/contracts';
import fastJsonStringify from 'fast-json-stringify';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

type Serialise = (answer: unknown) => string;

const serialisers = new WeakMap<EndpointSpec, Serialise>();

/** Makes a serialiser for an endpoint's answers; fields that the schema does not declare are left out. Compiled at first use and kept. */
export function serialiserOf(spec: EndpointSpec): Serialise {
  let serialise = serialisers.get(spec);
  if (!serialise) {
    serialise = fastJsonStringify(z.toJSONSchema(spec.response, { io: 'output', target: 'draft-7' }) as fastJsonStringify.Schema);
    serialisers.set(spec, serialise);
  }
  return serialise;
}

/** An answer that does not match the contract: a fault of the API, never of the caller. */
export class WrongAnswerError extends Error {
  constructor(operationId: string, why: string) {
    super(`${operationId} answered something else than its contract says: ${why}`);
    this.name = 'WrongAnswerError';
  }
}

/** Serialises an answer after parsing it by its schema. @throws WrongAnswerError when it does not match */
export function checkedAnswer(spec: EndpointSpec, answer: unknown): string {
  const parsed = spec.response.safeParse(answer);
  if (!parsed.success) throw new WrongAnswerError(spec.operationId, z.prettifyError(parsed.error));
  const text = serialiserOf(spec)(parsed.data);
  if (!isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(parsed.data)))) {
    throw new WrongAnswerError(spec.operationId, `its serialiser wrote ${text.slice(0, 500)}`);
  }
  return text;
}
