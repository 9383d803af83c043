import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endMarked, newMark } from './marked.mjs';
import { cacheFolder, root } from './root.mjs';

/** A command failed: how it ended, the end of its output, and the file with all of it. */
export class CommandFailed extends Error {
  constructor(command, code, log, output) {
    super(`${command} ended with ${code}\n${tail(output)}\n(all of it: ${log})`);
    this.name = 'CommandFailed';
  }
}

const live = new Set();
process.on('exit', () => {
  for (const child of live) {
    kill(child, 'SIGKILL');
    if (child.mark) endMarked(child.mark);
  }
});

/** Makes signals end this process in the ordinary way, so that its children end too. */
export function endOnSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.once(signal, () => process.exit(code));
}

/** Signals a child and everything that it has started: each child leads a process group. */
export function kill(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The process has ended already.
  }
}

/** Starts a process in a group of its own, which ends with this process however that ends. */
export function start(command, args, { cwd = root, env = {}, stdio = 'pipe', mark } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, detached: true });
  child.mark = mark;
  live.add(child);
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  }).finally(() => live.delete(child));
  return child;
}

/** Asks a child to stop, and kills it if it does not within `ms` milliseconds. @returns its exit code or signal */
export async function stop(child, ms = 10_000) {
  if (!live.has(child)) return child.ended;
  kill(child, 'SIGTERM');
  const timer = setTimeout(() => kill(child, 'SIGKILL'), ms);
  return child.ended.finally(() => clearTimeout(timer));
}

/**
 * Runs a command to its end; whatever it started ends with it. Its output goes to .cache/logs/NAME.log, and the last lines to the screen
 * when it fails.
 * @param {{name: string, cwd?: string, env?: object, allowFailure?: boolean, quietMinutes?: number}} options `quietMinutes`: minutes
 * without output after which it is ended, because it makes no progress; being slow is no fault
 * @returns {Promise<{code: number | string, output: string}>}
 */
export async function run(command, args, { name, cwd, env, allowFailure = false, quietMinutes = 10 }) {
  const log = join(cacheFolder('logs'), `${name.replace(/[^\w.-]+/g, '-')}.log`);
  const file = createWriteStream(log);
  const { mark, env: marking } = newMark();
  const child = start(command, args, { cwd, env: { ...env, ...marking }, stdio: ['ignore', 'pipe', 'pipe'], mark });
  const timer = setTimeout(() => {
    file.write(`\nended, because it had printed nothing for ${quietMinutes} minutes\n`);
    kill(child, 'SIGKILL');
    endMarked(mark);
  }, quietMinutes * 60_000);
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(file, { end: false });
    stream.on('data', () => timer.refresh());
  }
  const closed = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const code = await child.ended;
  clearTimeout(timer);
  endMarked(mark);
  await closed;
  await new Promise((resolve) => file.end(resolve));
  const output = readFileSync(log, 'utf8');
  if (code !== 0 && !allowFailure) throw new CommandFailed([command, ...args].join(' '), code, log, output);
  return { code, output };
}

/** The end of a text, and its first lines, where tools often say what is wrong. */
export function tail(text, lines = 40) {
  const all = text.trimEnd().split('\n');
  return all.length <= lines ? all.join('\n') : [...all.slice(0, 10), '…', ...all.slice(10 - lines)].join('\n');
}

/** The command line of npm as a child of plain Node: the npm that started this process, if one did. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}
