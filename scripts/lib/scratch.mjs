import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GIB = 2 ** 30;

/** A folder that Linux keeps in memory, if there is enough room: test databases there do not wait for the disk. */
function inMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 * GIB ? '/dev/shm' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A new folder for data that may be lost when the machine stops; it is removed when this process ends, or earlier by `remove`.
 * @param {string} name beginning of its name
 * @param {{onDisk?: boolean}} options `onDisk`: on disk, where writing shall take its real time
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
