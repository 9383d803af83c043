import { Module, type DynamicModule } from '@nestjs/common';
import { District } from './district.js';
import type { Capability } from './kit/capability/index.js';
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

@Module({})
class DistrictModule {
  static forRoot(district: District): DynamicModule {
    return { module: DistrictModule, global: true, providers: [{ provide: District, useValue: district }], exports: [District] };
  }
}

/** The whole application: the kit, the district, and the capabilities. */
@Module({})
export class AppModule {
  static forRoot({ settings, district, capabilities, migrations }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        WritingModule.forRoot({
          database: settings.database,
          runMigrations: settings.runMigrations,
          runners: settings.runners,
          clock: { movable: settings.demo.clock, calendar: district.calendar },
          entities: capabilities.flatMap(({ entities }) => entities),
          migrations,
        }),
        CryptoModule,
        HttpModule.forRoot(settings),
        DistrictModule.forRoot(district),
        ...capabilities.map(({ module }) => module),
      ],
    };
  }
}
