import { build } from './build.mjs';
import { install } from './install.mjs';
import { fromRoot } from './root.mjs';
import { start } from './run.mjs';
import { red, say } from './say.mjs';

/** Builds the API and runs a script that uses it, with this process's arguments; the exit code is passed on. */
export async function runOnApi(script) {
  try {
    await install();
    await build(['contracts', 'api']);
    const child = start(process.execPath, [fromRoot(script), ...process.argv.slice(2)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    const code = await child.ended;
    process.exitCode = typeof code === 'number' ? code : 1;
  } catch (error) {
    say(red(error.message));
    process.exitCode = 1;
  }
}
