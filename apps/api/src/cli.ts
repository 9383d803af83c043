import { mkdirSync } from 'node:fs';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { capabilities } from './capabilities.js';
import { WrongUsage, type Command } from './cli/command.js';
import { createAdminCommand } from './cli/create-admin.js';
import { importCommand } from './cli/import.js';
import { migrateCommand } from './cli/migrate.js';
import { seedCommand } from './cli/seed.js';
import { verifyLedgerCommand } from './cli/verify-ledger.js';
import { readDistrict } from './district.js';
import { MigrationError } from './kit/db/index.js';
import { isAppError, speakChinese } from './kit/errors/index.js';
import { migrations } from './migrations.js';
import { readSettings, SettingsError } from './settings.js';

const commands: Readonly<Record<string, Command>> = {
  'create-admin': createAdminCommand,
  import: importCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  'verify-ledger': verifyLedgerCommand,
};

const [name = '', ...rest] = process.argv.slice(2);
const args = rest.filter((arg) => arg !== '--json');
/** With --json, stdout gets the answer as one line of JSON and nothing else. */
const json = args.length < rest.length;
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

/** Nest would write warnings to stdout, which is kept for the answer. */
class Warnings extends ConsoleLogger {
  protected override printMessages(...[messages, context, level, , ...more]: Parameters<ConsoleLogger['printMessages']>): void {
    super.printMessages(messages, context, level, 'stderr', ...more);
  }
}

/** @returns the exit code: that of the outcome, or 64 for wrong usage */
async function main(): Promise<number> {
  if (!command)
    throw new WrongUsage(['Commands:', ...Object.entries(commands).map(([each, { usage }]) => `  ${each} ${usage}`)].join('\n'));
  speakChinese();
  const settings = readSettings({ ...process.env, RUNNERS: 'false' });
  mkdirSync(settings.dataDir, { recursive: true });
  const shape = { settings, district: readDistrict(settings.districtName), capabilities, migrations };
  const logger = new Warnings({ logLevels: ['error', 'warn'] });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(shape), { logger, abortOnError: false });
  try {
    const { exitCode, answer, text } = await command.run(app, args, (line) => console.error(line));
    console.log(json ? JSON.stringify(answer) : text.join('\n'));
    return exitCode;
  } finally {
    await app.close();
  }
}

/** Says what went wrong, and returns the exit code. */
function refuse(error: unknown): number {
  const usage = command ? `Usage: ${name} ${command.usage}` : '';
  const [code, message, exitCode] =
    error instanceof WrongUsage
      ? ['WRONG_USAGE', [error.message, usage].filter(Boolean).join('\n'), 64]
      : error instanceof SettingsError
        ? ['WRONG_SETTINGS', error.message, 1]
        : error instanceof MigrationError
          ? ['MIGRATION_STOPPED', error.message, 1]
          : isAppError(error)
            ? [error.code, error.message, 1]
            : ['INTERNAL', error instanceof Error ? error.message : String(error), 1];
  // A fault of the program is printed with its stack.
  console.error(code === 'INTERNAL' ? error : message);
  if (json) console.log(JSON.stringify({ error: { code, message } }));
  return exitCode;
}

process.exitCode = await main().catch(refuse);
