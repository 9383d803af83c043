import { moduleOfDomain } from '@zhiyuanhong/contracts';
import { readFileSync } from 'node:fs';
import type { Capability } from './kit/capability/index.js';

const order = JSON.parse(readFileSync(new URL('./modules/order.json', import.meta.url), 'utf8')) as readonly string[];
const found: Capability[] = [];
// One by one: the module loader of the tests does not take several at once.
for (const name of order) {
  const { default: manifest } = (await import(`./modules/${name}/capability.js`)) as { default?: Capability };
  if (!manifest) throw new Error(`modules/${name}/capability.ts has no default export`);
  // The folder is called as its domain in the contract, which says what it hangs on.
  found.push({ ...manifest, code: moduleOfDomain[name] ?? null });
}

/** What the product is made of: the manifests of the folders in modules/, in the order in which they stand on each other. */
export const capabilities: readonly Capability[] = found;
