import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from './root.mjs';

/** A command ended badly; says how, the end of what it printed, and the file with all of it. */
export class CommandFailed extends Error {
  constructor(command, code, log, output) {
    super(`${command} ended with ${code}\n${tail(output)}\n(all of it: ${log})`);
    this.name = 'CommandFailed';
  }
}

const live = new Set();
process.on('exit', () => live.forEach((child) => kill(child, 'SIGKILL')));

/** Signals a child with everything that it started: children lead a process group of their own. */
export function kill(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has gone already.
  }
}

/** Starts a process in a group of its own, which ends with ours however ours ends. */
export function start(command, args, { cwd = root, env = {}, stdio = 'pipe' } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, detached: true });
  live.add(child);
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  }).finally(() => live.delete(child));
  return child;
}

/** Asks a child to stop, and ends it when it does not within `ms`. @returns its exit code or signal */
export async function stop(child, ms = 10_000) {
  if (!live.has(child)) return child.ended;
  kill(child, 'SIGTERM');
  const timer = setTimeout(() => kill(child, 'SIGKILL'), ms);
  return child.ended.finally(() => clearTimeout(timer));
}

/**
 * Runs a command to its end. What it prints goes to .cache/logs/NAME.log, and to the screen only its tail, when it fails.
 * @param {{name: string, cwd?: string, env?: object, allowFailure?: boolean, minutes?: number}} options `minutes` after which it is ended
 * @returns {Promise<{code: number | string, output: string}>}
 */
export async function run(command, args, { name, cwd, env, allowFailure = false, minutes = 12 }) {
  const log = join(cacheFolder('logs'), `${name.replace(/[^\w.-]+/g, '-')}.log`);
  const file = createWriteStream(log);
  const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(file, { end: false });
  const timer = setTimeout(() => {
    file.write(`\nended, because it took longer than ${minutes} minutes\n`);
    kill(child, 'SIGKILL');
  }, minutes * 60_000);
  const closed = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const code = await child.ended;
  clearTimeout(timer);
  await closed;
  await new Promise((resolve) => file.end(resolve));
  const output = readFileSync(log, 'utf8');
  if (code !== 0 && !allowFailure) throw new CommandFailed([command, ...args].join(' '), code, log, output);
  return { code, output };
}

/** The end of a text, and its first lines, where tools tend to say what is wrong before they go on at length. */
export function tail(text, lines = 40) {
  const all = text.trimEnd().split('\n');
  return all.length <= lines ? all.join('\n') : [...all.slice(0, 10), '…', ...all.slice(10 - lines)].join('\n');
}

/** npm as a child of plain Node: the one that started us when there is one. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}
