import { DataSource } from 'typeorm';
import type { Command } from './command.js';

/** Brings the database up to date and ends. Deployments run it once before they start API processes. */
export const migrateCommand: Command<{ readonly upToDate: boolean }> = {
  usage: '[--json]',

  async run(app) {
    // The application has run the migrations while it started; this checks that none is left.
    const waiting = await app.get(DataSource).showMigrations();
    return {
      exitCode: waiting ? 1 : 0,
      answer: { upToDate: !waiting },
      text: [waiting ? '数据库结构还没有更新到最新（RUN_MIGRATIONS=false？）' : '数据库结构已是最新'],
    };
  },
};
