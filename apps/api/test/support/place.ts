import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/kit/db/index.js';
import { emptyDatabase, engines } from './engines.js';

/** An empty database with a data folder of its own, as environment variables: one application, or several that share it. */
export interface TestPlace {
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** On MariaDB when TEST_DATABASE_URL names a server, else embedded, unless told. */
export async function freshPlace(engine: Engine = engines.at(-1)!): Promise<TestPlace> {
  const { settings, drop } = await emptyDatabase(engine);
  const dataDir = await mkdtemp(join(tmpdir(), 'zhiyuanhong-data-'));
  return {
    env: { DATA_DIR: dataDir, DATABASE_URL: settings.engine === 'sqlite' ? `sqlite:${settings.file}` : settings.url },
    remove: async () => {
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
