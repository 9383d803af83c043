import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const swc = createRequire(import.meta.url)('@swc/core');
const root = fileURLToPath(new URL('../../../../', import.meta.url));

const options = {
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  sourceMaps: true,
  swcrc: false,
  configFile: false,
};
const how = JSON.stringify([swc.version, options]);

/**
 * JavaScript of a TypeScript source, and the file with its source map. Kept in .cache until the source changes.
 * @param {string} file absolute
 * @returns {{code: string, map: string}}
 */
export function compiled(file) {
  const source = readFileSync(file, 'utf8');
  const kept = join(root, '.cache/api-sources', `${relative(root, file)}.js`);
  const map = `${kept}.map`;
  const stamp = `\n//${createHash('sha256').update(how).update(source).digest('hex')}\n`;
  const known = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  if (known.endsWith(stamp)) return { code: known, map };

  const made = swc.transformSync(source, { ...options, filename: file, sourceFileName: file });
  const code = `${made.code}${stamp}`;
  mkdirSync(dirname(kept), { recursive: true });
  for (const [path, text] of [
    [map, made.map],
    [kept, code],
  ])
    replace(path, text);
  return { code, map };
}

/** Replaced in one step, because another worker may be reading the file. */
function replace(path, text) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, text);
  renameSync(own, path);
}
