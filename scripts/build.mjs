import './lib/node-version.mjs';
import { build, targets } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { red, say } from './lib/say.mjs';

// npm run build [-- TARGET …]; all of them unless told.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in targets));
try {
  if (unknown.length > 0) throw new Error(`no such target: ${unknown.join(', ')}. There are: ${Object.keys(targets).join(', ')}`);
  await install();
  await build(wanted.length > 0 ? ['contracts', ...wanted.filter((name) => name !== 'contracts')] : Object.keys(targets));
  say('built.');
} catch (error) {
  say(red(error.message));
  process.exitCode = 1;
}
