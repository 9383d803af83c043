import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const NAME = 'ZYH_STARTED_BY';

/** An environment variable that marks a process and everything that it starts, however indirectly and in whatever process group. */
export function newMark() {
  const mark = randomUUID();
  // A run inside another one has both marks.
  return { mark, env: { [NAME]: [process.env[NAME], mark].filter(Boolean).join(' ') } };
}

/** Kills processes with this mark. Only on Linux, which shows the environment of a process. */
export function endMarked(mark) {
  // Repeated, because a process that is just being started may be missed.
  for (let round = 0; round < 3; round += 1) {
    const found = marked(mark);
    if (found.length === 0) return;
    for (const pid of found) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // The process has ended already.
      }
    }
  }
}

/** @returns {number[]} process ids */
export function marked(mark) {
  return pids().filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
    } catch {
      // The process has ended, or belongs to another user.
      return false;
    }
  });
}

function pids() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => pid !== process.pid);
  } catch {
    return [];
  }
}
