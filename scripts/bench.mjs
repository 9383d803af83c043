import './lib/node-version.mjs';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { fromRoot } from './lib/root.mjs';
import { start } from './lib/run.mjs';
import { bold, red, say } from './lib/say.mjs';

// npm run bench [-- --quick --only NAME …]: the workloads bench/NAME.bench.mjs, one after the other, each in a process of its own.
const SUFFIX = '.bench.mjs';
try {
  const { values: asked } = parseArgs({
    options: { only: { type: 'string', multiple: true, default: [] }, quick: { type: 'boolean', default: false } },
  });
  const all = readdirSync(fromRoot('bench'))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => basename(file, SUFFIX));
  const unknown = asked.only.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`no such workload: ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  await install();
  await build(['contracts', 'api']);
  let child;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (child ? child.kill(signal) : process.exit(1)));
  for (const name of all.filter((each) => asked.only.length === 0 || asked.only.includes(each))) {
    say(`\n${bold(name)}`);
    child = start(process.execPath, [fromRoot('bench', name + SUFFIX), ...(asked.quick ? ['--quick'] : [])], { stdio: 'inherit' });
    const code = await child.ended;
    if (code !== 0) throw new Error(`${name} ended with ${code}`);
  }
} catch (error) {
  say(red(error.message));
  process.exitCode = 1;
}
