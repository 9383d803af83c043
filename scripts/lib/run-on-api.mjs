import { build } from './build.mjs';
import { install } from './install.mjs';
import { fromRoot } from './root.mjs';
import { start } from './run.mjs';
import { red, say } from './say.mjs';

/** Runs a script that stands on the built API, with the arguments of this process; its exit code is ours. */
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
