import './lib/node-version.mjs';
import { generate } from './lib/generate.mjs';
import { red, say } from './lib/say.mjs';

// node scripts/generate.mjs: writes the git-ignored generated files (*.gen.*). Builds, checks and tests do so by themselves.
try {
  for (const file of generate()) say(file);
} catch (error) {
  say(red(error.message));
  process.exitCode = 1;
}
