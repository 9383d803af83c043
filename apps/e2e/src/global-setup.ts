import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/lib/root.mjs';
import { startStack } from '../../../scripts/lib/stack.mjs';
import { takeAwayPicture } from './camera.js';

/**
 * Starts the district as `npm start` does, on an empty folder, from what is built. With E2E_URL set, the tests use the
 * one that runs there.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'zyh-e2e-'));
  const away = () => rmSync(folder, { recursive: true, force: true });
  process.env['E2E_CAMERA'] = join(folder, 'camera.mjpeg');
  process.env['E2E_BUTTONS'] = join(cacheFolder('reports'), 'buttons.ndjson');
  writeFileSync(process.env['E2E_BUTTONS'], '');
  takeAwayPicture();
  if (process.env['E2E_URL']) return async () => away();
  try {
    const stack = await startStack({ dataDir: join(folder, 'data') });
    process.env['E2E_URL'] = stack.url;
    return async () => {
      await stack.stop();
      away();
    };
  } catch (error) {
    away();
    throw error;
  }
}
