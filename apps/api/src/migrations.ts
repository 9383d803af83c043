import { readdirSync } from 'node:fs';
import type { MigrationClass } from './kit/db/index.js';

const NAME = /^(\d{4}-[\w-]+)\.(ts|js)$/;
const names = readdirSync(new URL('./migrations', import.meta.url)).flatMap((file) => NAME.exec(file)?.[1] ?? []);
const found: MigrationClass[] = [];
// One after the other, because the module loader of the tests cannot import several at once.
for (const name of names.sort()) {
  const exported = Object.values((await import(`./migrations/${name}.js`)) as Record<string, MigrationClass>);
  if (exported.length !== 1) throw new Error(`migrations/${name} does not export one migration`);
  found.push(exported[0]!);
}

/** All migrations of the folder migrations/, one in each file. They run in the order of their numbers. */
export const migrations: readonly MigrationClass[] = found;
