// Checks the console's build: the gzipped size of what a first visit loads, and that zod is in no file. Run after `npm run build`.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limitKb = 350;
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const gzipped = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

const first = new Set(['index.html']);
const visit = (key) => {
  const chunk = manifest[key];
  first.add(chunk.file);
  for (const css of chunk.css ?? []) first.add(css);
  for (const next of chunk.imports ?? []) if (!first.has(manifest[next].file)) visit(next);
};
visit('index.html');

const sizes = [...first].map((file) => [file, gzipped(file)]).sort((a, b) => b[1] - a[1]);
for (const [file, bytes] of sizes) console.log(`${(bytes / 1024).toFixed(1).padStart(8)} KB  ${file}`);
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024;
console.log(`${total.toFixed(1).padStart(8)} KB  first load, gzipped (limit ${limitKb} KB)`);

const faults = [];
if (total > limitKb) faults.push(`first load is ${total.toFixed(1)} KB, over ${limitKb} KB`);
const assets = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
for (const name of assets) {
  // Names that every copy of zod contains and no other library used here does.
  if (/ZodError|\$ZodType|zod\.dev/.test(readFileSync(join(dist, 'assets', name), 'utf8'))) faults.push(`zod is in assets/${name}`);
}
for (const fault of faults) console.error(`✗ ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
