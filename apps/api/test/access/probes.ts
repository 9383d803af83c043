import { domains } from './domains.js';
import type { Probe } from './probe.js';

const found: Record<string, Probe> = {};
// One after the other, because the module loader of the tests cannot import several at once.
for (const domain of domains) {
  const { default: probes } = (await import(`./probes/${domain}.js`)) as { default: Readonly<Record<string, Probe>> };
  Object.assign(found, probes);
}

/** By the name of the row in `expected/<domain>.tsv`: the operationId, with a further word where an operation is called in two ways. */
export const probes: Readonly<Record<string, Probe>> = found;
