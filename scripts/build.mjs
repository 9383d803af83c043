import './lib/node-version.mjs';
import { build, targets } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { red, say, yellow } from './lib/say.mjs';

// npm run build [-- TARGET …]; all targets when none is named. A mini-program for WeChat contains the address in PUBLIC_URL; with `--demo`
// (npm run build:weapp -w apps/miniapp) it is built without one, for the developer tools on this machine.
const { PUBLIC_URL } = process.env;
if (process.argv.includes('--demo') && !PUBLIC_URL) process.env.WEAPP_DEMO = 'true';
const named = process.argv.slice(2).filter((word) => word !== '--demo');
const wanted = named.length > 0 ? named : Object.keys(targets).filter((name) => name !== 'weapp' || PUBLIC_URL?.startsWith('https://'));
const unknown = wanted.filter((name) => !(name in targets));
try {
  if (unknown.length > 0) throw new Error(`no such target: ${unknown.join(', ')}. There are: ${Object.keys(targets).join(', ')}`);
  await install();
  await build(['contracts', ...wanted.filter((name) => name !== 'contracts')]);
  say('built.');
  if (named.length === 0 && !wanted.includes('weapp'))
    say('Left out: the mini-program for WeChat. PUBLIC_URL=https://… DISTRICT=… npm run build -- weapp');
  if (wanted.includes('weapp') && process.env.WEAPP_DEMO === 'true')
    say(
      yellow(`dist/weapp speaks to ${PUBLIC_URL || 'http://127.0.0.1:3000'}: for the developer tools on this machine, not to be uploaded.`),
    );
} catch (error) {
  say(red(error.message));
  process.exitCode = 1;
}
