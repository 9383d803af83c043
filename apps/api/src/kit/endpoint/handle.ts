import 'reflect-metadata';
import { createParamDecorator, HttpCode, RequestMapping, RequestMethod, type ExecutionContext } from '@nestjs/common';
import { contract, type EndpointSpec } from '@zhiyuanhong/contracts';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, CallOf, ContractTable } from './types.js';

export const API_PREFIX = '/api/v1';

const SPEC = Symbol('endpoint');

/** The contract entry to which a controller method is bound. */
export const specOf = (handler: object): EndpointSpec | undefined => Reflect.getMetadata(SPEC, handler) as EndpointSpec | undefined;

const ValidatedCall = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().call,
);

/**
 * Binds a controller method, which has the operationId as its name, to its entry in a contract: route, success status, and the validated
 * call as its only argument. A method of another shape does not compile.
 */
export const handlerDecorator =
  <C extends ContractTable>(table: C) =>
  <Op extends keyof C & string>(operationId: Op) =>
  <H extends (call: CallOf<C[Op]>) => Promise<AnswerOf<C[Op]>>>(
    target: object,
    method: Op,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    const spec: EndpointSpec | undefined = table[operationId];
    if (!spec) throw new Error(`@Handle('${operationId}'): the contract has no such endpoint`);
    const bind = descriptor as TypedPropertyDescriptor<unknown>;
    Reflect.defineMetadata(SPEC, spec, descriptor.value as object);
    ValidatedCall()(target, method, 0);
    RequestMapping({ method: RequestMethod[spec.method], path: API_PREFIX + spec.path })(target, method, bind);
    HttpCode(spec.status ?? 200)(target, method, bind);
  };

export const Handle = handlerDecorator(contract);
