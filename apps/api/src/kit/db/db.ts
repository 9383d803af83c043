import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Engine } from './settings.js';
import type { Tx } from './tx.js';

/** The database as every module sees it. */
@Injectable()
export class Db {
  constructor(
    private readonly reader: DataSource,
    private readonly tx: Tx,
    readonly engine: Engine,
  ) {}

  /** Inside `Tx.run` the transaction's manager; outside a reading one, which refuses writes on SQLite. */
  get em(): EntityManager {
    return this.tx.em ?? this.reader.manager;
  }
}
