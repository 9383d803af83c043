import { VerifyLedger, type LedgerReport } from '../modules/ledger/index.js';
import { WrongUsage, type Command } from './command.js';

const SHOWN = 200;

/** Checks the whole ledger 账本 and names what was altered. Exit code 1 when something was. */
export const verifyLedgerCommand: Command<LedgerReport> = {
  usage: '[--json]',

  async run(app, args, progress) {
    if (args.length > 0) throw new WrongUsage();
    const tell = (done: number, of: number): void => progress(`核对中 Verifying:${done} / ${of} 条链 chains`);
    const report = await app.get(VerifyLedger, { strict: false }).run(tell);
    const { chains, movements, roots, faults } = report;
    const text = [`账本 Ledger:${chains} 条链 chains,${movements} 笔变动 movements,${roots} 个日根 daily roots`];
    if (faults.length === 0) text.push('完好，没有发现改动。Sound: nothing was altered.');
    else {
      text.push(`发现 ${faults.length} 处问题。${faults.length} fault(s) found:`);
      for (const { kind, where, text: what } of faults.slice(0, SHOWN)) text.push(`  [${kind}] ${where}:${what}`);
      if (faults.length > SHOWN) text.push(`  …… 另有 ${faults.length - SHOWN} 处 more`);
    }
    return { exitCode: faults.length === 0 ? 0 : 1, answer: report, text };
  },
};
