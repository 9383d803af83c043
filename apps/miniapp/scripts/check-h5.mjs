// Checks that a phone loads at most 400 KB, gzipped, before the first page of the H5 build: index.html, the scripts and styles it names,
// and the chunks of the home page.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { consoleWordsIn } from './console-words.mjs';

const root = fileURLToPath(new URL('../dist/h5/', import.meta.url));
const limit = 400 * 1024;

if (!existsSync(join(root, 'index.html'))) {
  console.error('check-h5: there is no build; run: npm run build:h5 -w apps/miniapp');
  process.exit(1);
}

const html = readFileSync(join(root, 'index.html'), 'utf8');
const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((m) => m[1]);

// The route table in the app's script lists the chunks of a page: `{"path":"pages/home/index","load":…[Promise.all([t.e(1),t.e(2)])…`.
const entry = named
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');
const home = entry.match(/"path":"pages\/home\/index","load":[^}]*\}/)?.[0] ?? '';
const asked = [...home.matchAll(/\.e\((?:"([\w-]+)"|(\d+))\)/g)].map((m) => m[1] ?? m[2]);
const all = ['js', 'css'].flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`));
const chunks = [];
const faults = [];
for (const id of asked) {
  const files = all.filter((file) => file.startsWith(`js/${id}.`) || file.startsWith(`css/${id}.`));
  if (files.length === 0) faults.push(`the home page asks for chunk ${id}, which is no file`);
  chunks.push(...files);
}
if (named.length === 0) faults.push('index.html names no script');
if (chunks.length === 0) faults.push('the chunks of the home page were not found in the route table');
let total = 0;
for (const file of ['index.html', ...new Set([...named, ...chunks])]) {
  const bytes = gzipSync(readFileSync(join(root, file)), { level: 9 }).length;
  total += bytes;
  console.log(`  ${file}: ${(bytes / 1024).toFixed(1)} KB`);
}
if (total > limit) faults.push(`the first load is ${(total / 1024).toFixed(0)} KB gzipped, more than ${limit / 1024} KB`);
for (const file of all.filter((f) => f.endsWith('.js'))) {
  const source = readFileSync(join(root, file), 'utf8');
  if (/ZodError|ZodObject|\$ZodType/.test(source)) faults.push(`${file} holds zod`);
  for (const word of consoleWordsIn(source)) faults.push(`${file} holds “${word}”, a word of the console`);
}

for (const text of faults) console.error(`  ✗ ${text}`);
console.log(
  faults.length === 0
    ? `check-h5: ok, first load ${(total / 1024).toFixed(0)} KB of ${limit / 1024} KB gzipped`
    : `check-h5: ${faults.length} fault(s)`,
);
process.exit(faults.length === 0 ? 0 : 1);
