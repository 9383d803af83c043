import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/kit/db/index.js';
import { emptyDatabase, engines, type EmptyDatabase } from './engines.js';
import { migratedDatabase } from './template.js';

/** Environment variables for a database and a data folder, for one application or for several that share them. */
export interface TestPlace {
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** A place with the product's empty tables: on MariaDB when TEST_DATABASE_URL names a server, else embedded, unless an engine is given. */
export const freshPlace = async (engine: Engine = engines.at(-1)!): Promise<TestPlace> => placeAt(await migratedDatabase(engine));

/** A place without tables, as before the very first start. */
export const emptyPlace = async (engine: Engine = engines.at(-1)!): Promise<TestPlace> => placeAt(await emptyDatabase(engine));

async function placeAt({ settings, drop }: EmptyDatabase): Promise<TestPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhiyuanhong-data-'));
  return {
    env: { DATA_DIR: dataDir, DATABASE_URL: settings.engine === 'sqlite' ? `sqlite:${settings.file}` : settings.url },
    remove: async () => {
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
