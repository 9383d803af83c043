import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { contract, type InputOf, type OperationId, type OutputOf } from '@zhiyuanhong/contracts';
import type { Client } from '@zhiyuanhong/contracts/client';
import type { Actor } from '../kit/access/index.js';
import { readInput, specOf } from '../kit/endpoint/index.js';

type Bound = (call: unknown) => Promise<unknown>;

/**
 * Calls endpoints inside the process, without HTTP and login but with the same validation and use cases: the demo district is made by what
 * people could have done, not by writing rows.
 */
export class Endpoints {
  private readonly bound = new Map<string, Bound>();

  constructor(app: INestApplicationContext) {
    const scanner = new MetadataScanner();
    for (const { instance } of app.get(DiscoveryService).getControllers() as { instance: Record<string, Bound> | null }[]) {
      if (!instance) continue;
      for (const method of scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = instance[method];
        if (handler && specOf(handler)) this.bound.set(method, handler.bind(instance));
      }
    }
  }

  async call<K extends OperationId>(operationId: K, actor: Actor | null, input: InputOf<K>): Promise<OutputOf<K>> {
    const handler = this.bound.get(operationId);
    if (!handler) throw new Error(`no handler for ${operationId}`);
    const given = { params: {}, query: {}, body: undefined, ...(input as object) };
    const call = { ...readInput(contract[operationId], given), actor, requestId: 'demo', ip: '127.0.0.1' };
    return (await handler(call)) as OutputOf<K>;
  }

  /** A client of this actor. */
  as(actor: Actor): Pick<Client, 'call'> {
    return { call: (operation, ...[input]) => this.call(operation, actor, (input ?? {}) as InputOf<typeof operation>) };
  }
}
