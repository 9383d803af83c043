import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { csvText } from '@zhiyuanhong/contracts/csv-text';
import { ImportVolunteers, type ImportReport } from '../modules/volunteers/index.js';
import { WrongUsage, type Command } from './command.js';

const SHOWN = 50;

/** Imports a roster file 花名册 of any length, by the rules of the endpoint `importVolunteers`. Exit code 2 when some rows were faulty. */
export const importCommand: Command<ImportReport & { readonly dryRun: boolean }> = {
  usage: 'people.csv [--dry-run] [--json]',

  async run(app, args) {
    const files = args.filter((arg) => !arg.startsWith('--'));
    const flags = args.filter((arg) => arg.startsWith('--'));
    if (files.length !== 1 || flags.some((flag) => flag !== '--dry-run')) throw new WrongUsage();
    // npm runs scripts in the repository's root; INIT_CWD is the folder in which npm was called.
    const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), files[0]!);
    await access(file).catch(() => {
      throw new WrongUsage(`没有这个文件：${file}`);
    });
    const dryRun = flags.length > 0;
    const report = await app.get(ImportVolunteers, { strict: false }).read(csvText(await readFile(file)), { actor: null, dryRun });
    const { rows, imported, alreadyThere, faultyRows, faults } = report;

    const text = [`${dryRun ? '试运行，没有写入。' : ''}共 ${rows} 行：新增 ${imported}，已存在 ${alreadyThere}，有误 ${faultyRows}`];
    for (const { row, column, reason } of faults.slice(0, SHOWN)) text.push(`  第 ${row} 行 ${column}：${reason}`);
    if (faults.length > SHOWN) text.push(`  …… 另有 ${faults.length - SHOWN} 处`);
    return { exitCode: faultyRows > 0 ? 2 : 0, answer: { dryRun, ...report }, text };
  },
};
