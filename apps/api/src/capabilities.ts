import { moduleOfDomain } from '@zhiyuanhong/contracts';
import { readFileSync } from 'node:fs';
import type { Capability } from './kit/capability/index.js';

const order = JSON.parse(readFileSync(new URL('./modules/order.json', import.meta.url), 'utf8')) as readonly string[];
const found: Capability[] = [];
// One after the other, because the module loader of the tests cannot import several at once.
for (const name of order) {
  const { default: manifest } = (await import(`./modules/${name}/capability.js`)) as { default?: Capability };
  if (!manifest) throw new Error(`modules/${name}/capability.ts has no default export`);
  // The folder has the name of its domain in the contract, which names the module that switches it off.
  found.push({ ...manifest, code: moduleOfDomain[name] ?? null });
}

/** The manifests of the folders in modules/, in the order in which they depend on each other. */
export const capabilities: readonly Capability[] = found;
