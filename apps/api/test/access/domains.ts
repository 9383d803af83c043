import { readdirSync, readFileSync } from 'node:fs';

const order = JSON.parse(readFileSync(new URL('../../src/modules/order.json', import.meta.url), 'utf8')) as readonly string[];
const files = new Set(readdirSync(new URL('./expected', import.meta.url)));

/** Domains that have rows in `expected/`, in the order in which the modules stand on each other; a file of no module at the end. */
export const domains: readonly string[] = [
  ...order.filter((name) => files.delete(`${name}.tsv`)),
  ...[...files].map((file) => file.replace(/\.tsv$/, '')),
];
