import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const NAME = 'ZYH_STARTED_BY';

/** Environment of a process by which everything that it starts, however far down and in whatever group, is known again. */
export function newMark() {
  const mark = randomUUID();
  // Within a run within a run both are known.
  return { mark, env: { [NAME]: [process.env[NAME], mark].filter(Boolean).join(' ') } };
}

/** Ends at once what still lives of those that bear this mark. Only where the system tells a process's environment (Linux). */
export function endMarked(mark) {
  // One that is just being started may have been missed.
  for (let round = 0; round < 3; round += 1) {
    const found = marked(mark);
    if (found.length === 0) return;
    for (const pid of found) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has gone already.
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
      // It has gone, or is somebody else's.
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
