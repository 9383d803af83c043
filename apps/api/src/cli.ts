import { mkdirSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { WrongUsage, type Command } from './cli/command.js';
import { createAdminCommand } from './cli/create-admin.js';
import { importCommand } from './cli/import.js';
import { migrateCommand } from './cli/migrate.js';
import { seedCommand } from './cli/seed.js';
import { verifyLedgerCommand } from './cli/verify-ledger.js';
import { readDistrict } from './district.js';
import { features } from './features.js';
import { MigrationError } from './kit/db/index.js';
import { isAppError, speakChinese } from './kit/errors/index.js';
import { migrations } from './migrations/index.js';
import { readSettings, SettingsError } from './settings.js';

const commands: Readonly<Record<string, Command>> = {
  'create-admin': createAdminCommand,
  import: importCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  'verify-ledger': verifyLedgerCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

/** Exit codes: 0 done, 1 failed, 2 done in part, 64 wrong usage. */
async function main(): Promise<number> {
  if (!command) {
    console.error(['Commands:', ...Object.entries(commands).map(([each, { usage }]) => `  ${each} ${usage}`)].join('\n'));
    return 64;
  }
  speakChinese();
  const settings = readSettings({ ...process.env, RUNNERS: 'false' });
  mkdirSync(settings.dataDir, { recursive: true });
  const shape = { settings, district: readDistrict(settings.districtName), features, migrations };
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(shape), { logger: ['error', 'warn'], abortOnError: false });
  try {
    return await command.run(app, args);
  } finally {
    await app.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof WrongUsage) {
    if (error.message) console.error(error.message);
    console.error(`Usage: ${name} ${command?.usage ?? ''}`);
    return 64;
  }
  console.error(isAppError(error) || error instanceof SettingsError || error instanceof MigrationError ? error.message : error);
  return 1;
});
