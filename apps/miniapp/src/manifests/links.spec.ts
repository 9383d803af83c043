import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleOf } from '.';

const api = join(__dirname, '../../../api/src');
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

/** Pages of the phone that the API names in messages and in mini-program codes. */
const named = files(api).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/['"`#](\/?(?:packages|pages)\/[\w/-]+)/g)].map(([, page]) => page!),
);

it('has every page that the API links to', () => {
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((page) => moduleOf(page) === undefined)).toEqual([]);
});
