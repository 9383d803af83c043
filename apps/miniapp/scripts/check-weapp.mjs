// Checks the build for WeChat (dist/weapp) without WeChat: Tencent's compilers accept every template and style sheet, every script is ES5,
// no file holds zod, and sizes are within limits.
import { parse } from 'acorn';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import compiler from 'miniprogram-compiler';
import { consoleWordsIn } from './console-words.mjs';

const root = fileURLToPath(new URL('../dist/weapp/', import.meta.url));
const limits = { main: 600 * 1024, each: 2 * 1024 * 1024, total: 30 * 1024 * 1024 };
const faults = [];
const fault = (text) => faults.push(text);

if (!existsSync(join(root, 'app.json'))) {
  console.error('check-weapp: there is no build; run: npm run build:weapp -w apps/miniapp');
  process.exit(1);
}

const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((file) => statSync(join(root, file)).isFile())
  // The developer tool does not upload these files.
  .filter((file) => file !== 'project.config.json' && !file.endsWith('.LICENSE.txt'));
const ending = (end) => files.filter((file) => file.endsWith(end));
const app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8'));
const packages = (app.subPackages ?? app.subpackages ?? []).map(({ root: folder, pages }) => ({
  folder: folder.replace(/\/$/, ''),
  pages,
}));

// Every page in app.json exists.
for (const page of [...app.pages, ...packages.flatMap(({ folder, pages }) => pages.map((p) => `${folder}/${p}`))]) {
  for (const end of ['.js', '.json', '.wxml']) if (!files.includes(page + end)) fault(`${page}${end} is missing`);
}

// wcc, WeChat's compiler of templates, throws with file and line.
let render;
try {
  render = compiler.wxmlToJs(root, { maxBuffer: 64 << 20 });
} catch (error) {
  fault(`wcc: ${error.message ?? error}`);
}
if (render !== undefined && !render.includes('$gwx')) fault('wcc gave no render function');

// wcsc, WeChat's compiler of style sheets, is called directly, because the package's own wrapper fails.
const bin = join(dirname(createRequire(import.meta.url).resolve('miniprogram-compiler')), 'bin');
const wcsc = join(bin, process.platform === 'darwin' ? 'mac/wcsc' : process.platform === 'win32' ? 'windows/wcsc.exe' : 'linux/wcsc');
if (process.platform !== 'win32') chmodSync(wcsc, 0o755);
const styles = ending('.wxss');
const styled = spawnSync(wcsc, ['-db', '-pc', '0', ...styles], { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
if (styled.error || styled.status !== 0) fault(`wcsc: ${styled.error?.message ?? (styled.stderr || styled.stdout).slice(0, 1000)}`);
else if (!styled.stdout) fault('wcsc gave nothing');

// Scripts must be ES5.
const scripts = ending('.js');
for (const file of scripts) {
  const source = readFileSync(join(root, file), 'utf8');
  try {
    parse(source, { ecmaVersion: 5, sourceType: 'script', allowHashBang: false });
  } catch (error) {
    fault(`${file} is not ES5: ${error.message}`);
  }
  if (/ZodError|ZodObject|\$ZodType|zod\/v4/.test(source)) fault(`${file} holds zod`);
  for (const word of consoleWordsIn(source)) fault(`${file} holds “${word}”, a word of the console`);
}

// Size of a file in bytes.
const size = (file) => statSync(join(root, file)).size;
const sum = (list) => list.reduce((total, file) => total + size(file), 0);
const inPackage = (folder) => files.filter((file) => relative(folder, file).startsWith('..') === false);
const main = files.filter((file) => !packages.some(({ folder }) => inPackage(folder).includes(file)));
const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
const sizes = [
  ['main package', sum(main), limits.main],
  ...packages.map(({ folder }) => [folder, sum(inPackage(folder)), limits.each]),
  ['total', sum(files), limits.total],
];
for (const [name, bytes, limit] of sizes) {
  console.log(`  ${name}: ${kb(bytes)} of ${kb(limit)}`);
  if (bytes > limit) fault(`${name} is ${kb(bytes)}, more than ${kb(limit)}`);
}

for (const text of faults) console.error(`  ✗ ${text}`);
console.log(
  faults.length === 0
    ? `check-weapp: ok, ${ending('.wxml').length} templates, ${styles.length} style sheets, ${scripts.length} scripts in ES5, no zod`
    : `check-weapp: ${faults.length} fault(s)`,
);
process.exit(faults.length === 0 ? 0 : 1);
