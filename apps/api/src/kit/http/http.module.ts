import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { Settings } from '../../settings.js';
import { AccessGuard, AccessTokens, LiveSessions, ModuleGuard, Selves } from '../access/index.js';
import { EndpointInterceptor, RateGuard } from '../endpoint/index.js';
import { ErrorFilter } from '../errors/index.js';
import { Readiness } from './health.js';

/** What every request passes: access, module switch, rate, input and answer. */
@Module({})
export class HttpModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [JwtModule.register({ secret: settings.keys.jwt, signOptions: { algorithm: 'HS256' } })],
      providers: [
        { provide: Settings, useValue: settings },
        AccessTokens,
        LiveSessions,
        Selves,
        Readiness,
        // Guards run in this order: the rate counts by account, which the access guard finds.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: ModuleGuard },
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_INTERCEPTOR, useClass: EndpointInterceptor },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: [Settings, AccessTokens, LiveSessions, Selves, Readiness],
    };
  }
}
