import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ImportVolunteers } from '../modules/volunteers/index.js';
import { WrongUsage, type Command } from './command.js';

const SHOWN = 50;

/** Reads a roster file 花名册 as the endpoint `importVolunteers` does, of any length. */
export const importCommand: Command = {
  usage: 'people.csv [--dry-run]',

  async run(app, args) {
    const files = args.filter((arg) => !arg.startsWith('--'));
    const flags = args.filter((arg) => arg.startsWith('--'));
    if (files.length !== 1 || flags.some((flag) => flag !== '--dry-run')) throw new WrongUsage();
    // npm runs scripts in the root of the repository, wherever it was called.
    const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), files[0]!);
    await access(file).catch(() => {
      throw new WrongUsage(`没有这个文件：${file}`);
    });
    const dryRun = flags.length > 0;
    const report = await app.get(ImportVolunteers, { strict: false }).read(() => createReadStream(file), { actor: null, dryRun });

    console.log(
      `${dryRun ? '试运行，没有写入。' : ''}共 ${report.rows} 行：新增 ${report.imported}，已存在 ${report.alreadyThere}，有误 ${report.faultyRows}`,
    );
    for (const { row, column, reason } of report.faults.slice(0, SHOWN)) console.log(`  第 ${row} 行 ${column}：${reason}`);
    if (report.faults.length > SHOWN) console.log(`  …… 另有 ${report.faults.length - SHOWN} 处`);
    return report.faultyRows > 0 ? 2 : 0;
  },
};
