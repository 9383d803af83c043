import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GIB = 2 ** 30;

/** What Linux keeps in memory, when there is room for test databases: making and dropping tables there waits for no disk. */
function inMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 * GIB ? '/dev/shm' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A new folder for what may be lost when the machine stops; it goes when this process ends, or earlier by `remove`.
 * @param {string} name what its name begins with
 * @param {{onDisk?: boolean}} options `onDisk` where writing has to cost what it costs
 * @returns {{folder: string, remove: () => void}}
 */
export function scratchFolder(name, { onDisk = false } = {}) {
  const folder = mkdtempSync(join((onDisk ? undefined : inMemory()) ?? tmpdir(), `zyh-${name}-`));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', clean);
  return {
    folder,
    remove: () => {
      clean();
      process.off('exit', clean);
    },
  };
}
