import type { Provider } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Clock, plainWeeks } from '../../src/kit/clock/index.js';
import { Db, Tx, type DatabaseSettings, type Engine, type Schema } from '../../src/kit/db/index.js';
import { WritingModule } from '../../src/kit/writing.module.js';
import { emptyDatabase } from './engines.js';

interface KitParts extends Partial<Schema> {
  readonly providers?: Provider[];
  /** The database of another kit, to open it as a second process would. */
  readonly on?: DatabaseSettings;
}

/** The writing kit on an empty database, with the spec's providers. Its background work does not run by itself. */
export async function openKit(engine: Engine, { entities = [], migrations = [], providers = [], on }: KitParts = {}) {
  const { settings, drop } = on ? { settings: on, drop: () => Promise.resolve() } : await emptyDatabase(engine);
  const kit = WritingModule.forRoot({
    database: settings,
    runMigrations: true,
    runners: false,
    clock: { movable: true, calendar: plainWeeks },
    entities,
    migrations,
  });
  const module = await Test.createTestingModule({ imports: [kit], providers }).compile();
  const close = async () => {
    await module.close();
    await drop();
  };
  try {
    await module.init();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    get: module.get.bind(module),
    db: module.get(Db),
    tx: module.get(Tx),
    clock: module.get(Clock),
    writer: module.get(DataSource),
    settings,
    close,
  };
}
export type OpenKit = Awaited<ReturnType<typeof openKit>>;
