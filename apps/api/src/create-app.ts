import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { contract } from '@zhiyuanhong/contracts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppModule } from './app.module.js';
import { capabilities } from './capabilities.js';
import { readDistrict } from './district.js';
import type { Capability } from './kit/capability/index.js';
import type { MigrationClass } from './kit/db/index.js';
import { Clock, DAY_MS } from './kit/clock/index.js';
import { ContractError, contractFaults, findHandlers, type ContractTable } from './kit/endpoint/index.js';
import { AccessTokens, LiveSessions } from './kit/access/index.js';
import { speakChinese } from './kit/errors/index.js';
import { admitBeforeReading, apiServer, healthRoutes, NestLog, openRoutes, Readiness, secure, serveFrontends } from './kit/http/index.js';
import { docsRoutes } from './kit/openapi/index.js';
import { migrations } from './migrations.js';
import { readinessChecks } from './readiness.js';
import type { Settings } from './settings.js';

/** Contract and capabilities; tests of the kit bring their own. */
export interface AppShape {
  readonly contract: ContractTable;
  readonly capabilities: readonly Capability[];
  readonly migrations: readonly MigrationClass[];
}

const product: AppShape = { contract, capabilities, migrations };

/** The application, initialised but not listening. @throws ContractError, SettingsError */
export async function createApp(settings: Settings, shape: AppShape = product): Promise<NestFastifyApplication> {
  speakChinese();
  mkdirSync(settings.dataDir, { recursive: true });
  const district = readDistrict(settings.districtName);
  const { adapter, routes } = await apiServer({ ...settings, contract: shape.contract });
  const fastify = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot({ settings, district, ...shape }), adapter, {
    logger: new NestLog(fastify.log),
    bodyParser: false,
    abortOnError: false,
  });
  try {
    const https = settings.publicUrl.startsWith('https://');
    const pages = Object.values(settings.frontends ?? {}).map((folder) => join(folder, 'index.html'));
    await secure(fastify, { https, pages, hstsSubdomains: settings.hstsSubdomains });
    admitBeforeReading(fastify, shape.contract, app.get(AccessTokens), app.get(LiveSessions));
    healthRoutes(fastify, app.get(Readiness));
    if (settings.apiDocs) docsRoutes(fastify, shape.contract, district.name);
    if (settings.frontends) await serveFrontends(fastify, settings.frontends);
    const handlers = findHandlers(app);
    // Checked before initialisation too: Fastify would refuse a second handler without naming its class.
    refuse(contractFaults(shape.contract, handlers, [], openRoutes));
    await app.init();
    refuse(contractFaults(shape.contract, handlers, routes, openRoutes));
    readinessChecks(app);
    warnOfCalendar(app.get(Clock));
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Names the years whose days off are not yet published, if a deadline may reach into them. */
function warnOfCalendar(clock: Clock): void {
  const { announcedUntil } = clock.calendar;
  if (clock.provisionalMark(new Date(clock.now().getTime() + 366 * DAY_MS)) === '') return;
  const year = Number(announcedUntil.slice(0, 4)) + 1;
  new Logger('calendar').warn(`国务院办公厅的放假通知只写到 ${announcedUntil}，${year} 年起的放假日期和期限为暂定（config/calendar.json）`);
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new ContractError(faults);
}
