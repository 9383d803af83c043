import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from './root.mjs';

/** Lets one process at a time do `work`, e.g. so that `npm start` and `npm test` do not build the same folder at once. */
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
    // EPERM: a living process of another user. ENOENT: the lock was taken just now, and its pid is not written yet.
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}
