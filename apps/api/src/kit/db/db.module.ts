import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { readingSource, writingSource, type Schema } from './data-source.js';
import { Db } from './db.js';
import { migrate, MigrationError } from './migrate.js';
import type { DatabaseSettings } from './settings.js';
import { Tx } from './tx.js';

/** Token of the DataSource from which `Db` reads. */
const READER = Symbol('reading data source');

export interface DbOptions extends Schema {
  readonly database: DatabaseSettings;
  /** Whether to bring the schema up to date when the process starts. */
  readonly runMigrations: boolean;
}

@Module({})
export class DbModule implements OnApplicationShutdown {
  constructor(@Inject(READER) private readonly reader: DataSource) {}

  static forRoot({ database, runMigrations, entities, migrations }: DbOptions): DynamicModule {
    const { engine } = database;
    const schema = { entities, migrations };
    return {
      module: DbModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          // The database server may still be starting, so connecting is tried again; a failed migration would fail again.
          useFactory: () => ({ retryAttempts: engine === 'sqlite' ? 1 : 10, toRetry: (error) => !(error instanceof MigrationError) }),
          dataSourceFactory: async () => {
            const writer = await (await writingSource(database, schema)).initialize();
            try {
              if (runMigrations) await migrate(writer);
            } catch (error) {
              await writer.destroy();
              throw error;
            }
            return writer;
          },
        }),
      ],
      providers: [
        {
          provide: READER,
          inject: [DataSource],
          useFactory: (writer: DataSource) => (database.engine === 'sqlite' ? readingSource(database.file, schema).initialize() : writer),
        },
        { provide: Tx, inject: [DataSource], useFactory: (writer: DataSource) => new Tx(writer, engine) },
        { provide: Db, inject: [READER, Tx], useFactory: (reader: DataSource, tx: Tx) => new Db(reader, tx, engine) },
      ],
      exports: [Db, Tx, READER],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader.options.type === 'better-sqlite3') await this.reader.destroy();
  }
}
