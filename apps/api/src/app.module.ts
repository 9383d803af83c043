import { Module, type DynamicModule } from '@nestjs/common';
import { readCalendar } from './calendar.js';
import { District } from './district.js';
import { Capabilities, type Capability } from './kit/capability/index.js';
import { CryptoModule } from './kit/crypto/index.js';
import type { MigrationClass } from './kit/db/index.js';
import { HttpModule } from './kit/http/index.js';
import { WritingModule } from './kit/writing.module.js';
import { Settings } from './settings.js';

export interface AppParts {
  readonly settings: Settings;
  readonly district: District;
  readonly capabilities: readonly Capability[];
  readonly migrations: readonly MigrationClass[];
}

/** The settings with which the process was started. */
@Module({})
class StartedWith {
  static forRoot({ district, capabilities }: AppParts): DynamicModule {
    const providers = [
      { provide: District, useValue: district },
      { provide: Capabilities, useValue: new Capabilities(capabilities, district) },
    ];
    return { module: StartedWith, global: true, providers, exports: [District, Capabilities] };
  }
}

/** The whole application: the kit, the district's configuration, and the capabilities. */
@Module({})
export class AppModule {
  static forRoot(parts: AppParts): DynamicModule {
    const { settings, capabilities, migrations } = parts;
    return {
      module: AppModule,
      imports: [
        WritingModule.forRoot({
          database: settings.database,
          runMigrations: settings.runMigrations,
          runners: settings.runners,
          clock: { movable: settings.demo.clock, calendar: readCalendar() },
          entities: capabilities.flatMap(({ entities }) => entities),
          migrations,
        }),
        CryptoModule,
        HttpModule.forRoot(settings),
        StartedWith.forRoot(parts),
        ...capabilities.map(({ module }) => module),
      ],
    };
  }
}
