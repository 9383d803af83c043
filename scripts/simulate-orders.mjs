import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { fromRoot } from './lib/root.mjs';
import { start } from './lib/run.mjs';
import { red, say } from './lib/say.mjs';

// npm run simulate:orders [-- --orders 5000 --volunteers 1000 --seed 1 --policy ranked]: see bench/simulate-orders.mjs.
try {
  await install();
  await build(['contracts', 'api']);
  const child = start(process.execPath, [fromRoot('bench/simulate-orders.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await child.ended;
  process.exitCode = typeof code === 'number' ? code : 1;
} catch (error) {
  say(red(error.message));
  process.exitCode = 1;
}
