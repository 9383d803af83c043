import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { cacheFolder } from '../../../scripts/lib/root.mjs';
import { startStack } from '../../../scripts/lib/stack.mjs';
import { greyWall } from './camera.js';

/**
 * Starts a district for each worker as `npm start` does, in an empty folder, from the builds. With E2E_URL set, the tests use the district
 * at that address.
 */
export default async function setUp({ workers }: FullConfig): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'zyh-e2e-'));
  const each = Array.from({ length: workers }, (_, i) => i);
  const cameras = each.map((i) => join(folder, `camera-${i}.mjpeg`));
  for (const file of cameras) writeFileSync(file, greyWall());
  process.env['E2E_CAMERAS'] = cameras.join(' ');
  process.env['E2E_BUTTONS'] = join(cacheFolder('reports'), 'buttons.ndjson');
  writeFileSync(process.env['E2E_BUTTONS'], '');
  const given = process.env['E2E_URL'];
  const districts = given ? [] : each.map((i) => join(folder, `district-${i}`));
  const running: Awaited<ReturnType<typeof startStack>>[] = [];
  const tearDown = async () => {
    for (const stack of running) await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await fill(districts);
    for (const dataDir of districts) running.push(await startStack({ dataDir }));
    process.env['E2E_URLS'] = given ?? running.map(({ url }) => url).join(' ');
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

/** One filled district is enough: that of E2E_FILLED, else the first; the others are copies, which takes a second instead of a minute. */
async function fill([first, ...others]: readonly string[]): Promise<void> {
  if (!first) return;
  const filled = process.env['E2E_FILLED'];
  if (filled) cpSync(filled, first, { recursive: true });
  else if (others.length > 0) await (await startStack({ dataDir: first })).stop();
  for (const copy of others) cpSync(first, copy, { recursive: true });
}
