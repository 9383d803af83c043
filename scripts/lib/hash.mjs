import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheFolder, root } from './root.mjs';

const skipped = new Set(['node_modules', 'dist', '.cache', '.swc', 'coverage', 'test']);
// Tests are not part of a build, and generated files follow from other sources.
const isSource = (name) => !/\.(spec|spec-types|test)\.\w+$|\.gen\.\w+$|\.tsbuildinfo$/.test(name);

/** All source files below the given files and folders, sorted. */
export function sources(paths) {
  const files = paths.flatMap((path) => (existsSync(path) ? walk(path) : []));
  return files.sort();
}

function walk(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(join(path, entry.name));
    return isSource(entry.name) ? [join(path, entry.name)] : [];
  });
}

/** One digest over names and contents, so that a rename counts as a change. */
export function digest(files, ...more) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.update(more.join('\0')).digest('hex');
}

const stampFile = (name) => join(cacheFolder(), `${name}.hash`);
export const readStamp = (name) => (existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : '');
export const writeStamp = (name, hash) => writeFileSync(stampFile(name), hash);
