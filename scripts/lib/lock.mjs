import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from './root.mjs';

/** One process at a time: `npm start` beside `npm test` must not build the same folder twice at once. */
export async function withLock(name, onWait, work, folder = cacheFolder()) {
  const lock = join(folder, `${name}.lock`);
  const owner = join(lock, 'pid');
  for (let told = false; !take(lock, owner); await sleep(250)) {
    if (!told) onWait();
    told = true;
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock, owner) {
  try {
    mkdirSync(lock);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!alive(owner)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function alive(owner) {
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: somebody else's process, but it lives. ENOENT: taken this instant, its pid not yet written.
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}
