import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

export interface MarkedMethod<M, F extends (...args: never[]) => unknown> {
  /** `Class.method`, unique in the application. */
  readonly name: string;
  readonly mark: M;
  /** The Nest module that provides it. */
  readonly module: unknown;
  readonly call: F;
}

/** Finds provider methods that carry a decorator. */
@Injectable()
export class MarkedMethods {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  find<M, F extends (...args: never[]) => unknown>(key: string): MarkedMethod<M, F>[] {
    const found = new Map<string, MarkedMethod<M, F>>();
    const owners = new Map<string, object>();
    for (const { instance, host } of this.discovery.getProviders() as { instance: unknown; host?: { metatype: unknown } }[]) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as object | null;
      for (const method of prototype ? this.scanner.getAllMethodNames(prototype) : []) {
        const body = (instance as Record<string, F>)[method]!;
        const mark = Reflect.getMetadata(key, body) as M | undefined;
        if (mark === undefined) continue;
        const name = `${instance.constructor.name}.${method}`;
        if (owners.has(name) && owners.get(name) !== instance) throw new Error(`Two providers are called ${name}`);
        owners.set(name, instance);
        found.set(name, { name, mark, module: host?.metatype, call: body.bind(instance) as F });
      }
    }
    return [...found.values()];
  }
}
