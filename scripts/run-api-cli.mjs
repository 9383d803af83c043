import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { fromRoot } from './lib/root.mjs';
import { start } from './lib/run.mjs';
import { red, say } from './lib/say.mjs';

// A command of the API (seed, import, verify-ledger …) on the same settings as `npm start`.
try {
  await install();
  await build(['contracts', 'api']);
  const child = start(process.execPath, [fromRoot('apps/api/dist/cli.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await child.ended;
  process.exitCode = typeof code === 'number' ? code : 1;
} catch (error) {
  say(red(error.message));
  process.exitCode = 1;
}
