import type { EndpointSpec } from '@zhiyuanhong/contracts';
import fastJsonStringify from 'fast-json-stringify';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

type Serialise = (answer: unknown) => string;

const serialisers = new WeakMap<EndpointSpec, Serialise>();

/** Turns an answer into JSON by its schema; what the schema does not declare is left out. Compiled once, at first use. */
export function serialiserOf(spec: EndpointSpec): Serialise {
  let serialise = serialisers.get(spec);
  if (!serialise) {
    serialise = fastJsonStringify(z.toJSONSchema(spec.response, { io: 'output', target: 'draft-7' }) as fastJsonStringify.Schema);
    serialisers.set(spec, serialise);
  }
  return serialise;
}

/** An answer that is not what the contract promises: our fault, never the caller's. */
export class WrongAnswerError extends Error {
  constructor(operationId: string, why: string) {
    super(`${operationId} answered something else than its contract says: ${why}`);
    this.name = 'WrongAnswerError';
  }
}

/** As the serialiser, but parses the answer first and compares. @throws WrongAnswerError */
export function checkedAnswer(spec: EndpointSpec, answer: unknown): string {
  const parsed = spec.response.safeParse(answer);
  if (!parsed.success) throw new WrongAnswerError(spec.operationId, z.prettifyError(parsed.error));
  const text = serialiserOf(spec)(parsed.data);
  if (!isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(parsed.data)))) {
    throw new WrongAnswerError(spec.operationId, `its serialiser wrote ${text.slice(0, 500)}`);
  }
  return text;
}
