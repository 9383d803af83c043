import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Engine } from './settings.js';
import type { Tx } from './tx.js';

/** Access to the database for all modules. */
@Injectable()
export class Db {
  constructor(
    private readonly reader: DataSource,
    private readonly tx: Tx,
    readonly engine: Engine,
  ) {}

  /** The open transaction's manager inside `Tx.run`; outside, a manager for reading, which on SQLite refuses writes. */
  get em(): EntityManager {
    return this.tx.em ?? this.reader.manager;
  }
}
