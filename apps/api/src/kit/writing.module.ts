import { Global, Logger, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { lifecycles } from '@zhiyuanhong/contracts/states';
import { kit0001 } from '../migrations/0001-kit.js';
import { AttemptWindows0145 } from '../migrations/0145-attempt-windows.js';
import { SentMessages0100 } from '../migrations/0100-sent-messages.js';
import { Attempts, AttemptWindow } from './attempts/index.js';
import { Audit, AuditEntry } from './audit/index.js';
import { Clock, DemoClock, type ClockOptions } from './clock/index.js';
import { Db, DbModule, Tx, type DbOptions } from './db/index.js';
import { MarkedMethods } from './discover/index.js';
import { Idempotency, IdempotencyKey } from './idempotency/index.js';
import { Jobs } from './jobs/index.js';
import { Lifecycles } from './lifecycle/index.js';
import { Consumers, Outbox, OutboxHousekeeping, OutboxMessage, OutboxRunner, OutboxSignal, OutboxWatch } from './outbox/index.js';

/** `entities`: those of the modules, to which the kit's own are added. `migrations`: all of them, the kit's included. */
export interface WritingOptions extends DbOptions {
  readonly clock: ClockOptions;
  /** Whether this process delivers outbox messages and runs due jobs in the background. */
  readonly runners: boolean;
}

/** Starts the background work with the process. */
class WritingRunners {
  constructor(readonly wanted: boolean) {}
}

/** Everything with which use cases write: Db, Tx, Clock, Lifecycles, Audit, Outbox, Jobs, Idempotency, MarkedMethods. Global. */
@Global()
@Module({})
export class WritingModule implements OnApplicationBootstrap {
  private static readonly schema = {
    entities: [AuditEntry, AttemptWindow, OutboxMessage, IdempotencyKey, DemoClock],
    migrations: [kit0001, SentMessages0100, AttemptWindows0145],
  };

  constructor(
    private readonly options: WritingRunners,
    private readonly outbox: OutboxRunner,
    private readonly jobs: Jobs,
    private readonly watch: OutboxWatch,
  ) {}

  static forRoot({ clock, runners, entities, migrations, ...db }: WritingOptions): DynamicModule {
    const { schema } = WritingModule;
    const services = [Attempts, Audit, Outbox, OutboxRunner, Jobs, Idempotency];
    return {
      module: WritingModule,
      imports: [
        DiscoveryModule,
        ScheduleModule.forRoot(),
        DbModule.forRoot({
          ...db,
          entities: [...schema.entities, ...entities],
          migrations: [...new Set([...schema.migrations, ...migrations])],
        }),
      ],
      providers: [
        { provide: WritingRunners, useValue: new WritingRunners(runners) },
        { provide: Clock, inject: [Db, Tx], useFactory: (database: Db, tx: Tx) => new Clock(database, tx, clock) },
        {
          provide: Lifecycles,
          inject: [Tx, Audit, Outbox],
          useFactory: (tx: Tx, audit: Audit, outbox: Outbox) => new Lifecycles(tx, audit, outbox, lifecycles),
        },
        MarkedMethods,
        Consumers,
        OutboxSignal,
        OutboxHousekeeping,
        OutboxWatch,
        ...services,
      ],
      exports: [Clock, Lifecycles, MarkedMethods, ...services],
    };
  }

  onApplicationBootstrap(): void {
    if (!this.options.wanted) return;
    this.outbox.start();
    this.watch.nameOrphans().catch((error: unknown) => new Logger(WritingModule.name).error(error));
    this.jobs.start();
  }
}
