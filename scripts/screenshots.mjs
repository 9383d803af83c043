import './lib/node-version.mjs';
import { build, served } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { findChromium } from './lib/programs.mjs';
import { fromRoot } from './lib/root.mjs';
import { red, say, step } from './lib/say.mjs';
import { chromiumMissing, runPlaywright } from './stages/playwright.mjs';

// npm run screenshots [-- WORD …]: takes the README's pictures for docs/screenshots, and one of every page for .cache/screenshots.
try {
  if (!findChromium()) throw new Error(chromiumMissing());
  await install();
  await build(served);
  const args = ['--config', fromRoot('apps/e2e/screenshots.config.ts'), ...process.argv.slice(2)];
  const { passed, failed, failures } = await step('taking pictures', () => runPlaywright(args, { name: 'screenshots' }));
  for (const failure of failures) say(red(failure));
  say(`${passed} sets of pictures taken, ${failed} failed; see docs/screenshots and .cache/screenshots`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  say(red(error.message));
  process.exitCode = 1;
}
