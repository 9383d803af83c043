import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { specOf } from './handle.js';
import type { BoundHandler } from './start-check.js';

/** All controller methods that `@Handle` has bound. */
export function findHandlers(app: INestApplicationContext): BoundHandler[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype, name }) => {
      const prototype = (metatype as { prototype?: object } | null)?.prototype as Record<string, object> | undefined;
      if (!prototype) return [];
      return scanner.getAllMethodNames(prototype).flatMap((method) => {
        const spec = specOf(prototype[method]!);
        return spec ? [{ name: `${name}.${method}`, spec }] : [];
      });
    });
}
