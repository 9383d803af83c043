import { readdirSync, readFileSync } from 'node:fs';

const order = JSON.parse(readFileSync(new URL('../../src/modules/order.json', import.meta.url), 'utf8')) as readonly string[];
const files = new Set(readdirSync(new URL('./expected', import.meta.url)));

/** Domains with rows in `expected/`, in the order in which modules depend on each other; domains without a module come last. */
export const domains: readonly string[] = [
  ...order.filter((name) => files.delete(`${name}.tsv`)),
  ...[...files].map((file) => file.replace(/\.tsv$/, '')),
];
