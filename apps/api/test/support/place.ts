import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/kit/db/index.js';
import { emptyDatabase, engines, type EmptyDatabase } from './engines.js';
import { migratedDatabase } from './template.js';

/** A database with a data folder of its own, as environment variables: one application, or several that share it. */
export interface TestPlace {
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** The product's tables, with nothing in them. On MariaDB when TEST_DATABASE_URL names a server, else embedded, unless told. */
export const freshPlace = async (engine: Engine = engines.at(-1)!): Promise<TestPlace> => placeAt(await migratedDatabase(engine));

/** Not even tables: as before the very first start. */
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
