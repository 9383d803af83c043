import './lib/node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { fromRoot } from './lib/root.mjs';
import { start } from './lib/run.mjs';
import { bold, red, say } from './lib/say.mjs';

// npm run bench [-- NAME …]: the workloads bench/NAME.bench.mjs, one after the other, each in a process of its own.
const names = process.argv.slice(2);
const all = (existsSync(fromRoot('bench')) ? readdirSync(fromRoot('bench')) : []).filter((file) => file.endsWith('.bench.mjs'));
const wanted = all.filter((file) => names.length === 0 || names.includes(basename(file, '.bench.mjs')));
try {
  if (wanted.length === 0)
    throw new Error(`no such workload. There are: ${all.map((file) => basename(file, '.bench.mjs')).join(', ') || 'none'}`);
  await install();
  await build(['contracts', 'api']);
  let child;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (child ? child.kill(signal) : process.exit(1)));
  for (const file of wanted) {
    say(`\n${bold(basename(file, '.bench.mjs'))}`);
    child = start(process.execPath, [fromRoot('bench', file)], { stdio: 'inherit' });
    const code = await child.ended;
    if (code !== 0) throw new Error(`${file} ended with ${code}`);
  }
} catch (error) {
  say(red(error.message));
  process.exitCode = 1;
}
