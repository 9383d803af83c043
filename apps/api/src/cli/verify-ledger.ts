import { VerifyLedger } from '../modules/ledger/index.js';
import { WrongUsage, type Command } from './command.js';

const SHOWN = 200;

/** Reads the whole ledger 账本 and names what was altered. Exit code 1 when there is anything. */
export const verifyLedgerCommand: Command = {
  usage: '',

  async run(app, args) {
    if (args.length > 0) throw new WrongUsage();
    const tell = (done: number, of: number): void => console.error(`核对中 Verifying:${done} / ${of} 条链 chains`);
    const { chains, movements, roots, faults } = await app.get(VerifyLedger, { strict: false }).run(tell);
    console.log(`账本 Ledger:${chains} 条链 chains,${movements} 笔变动 movements,${roots} 个日根 daily roots`);
    if (faults.length === 0) {
      console.log('完好，没有发现改动。Sound: nothing was altered.');
      return 0;
    }
    console.log(`发现 ${faults.length} 处问题。${faults.length} fault(s) found:`);
    for (const { kind, where, text } of faults.slice(0, SHOWN)) console.log(`  [${kind}] ${where}:${text}`);
    if (faults.length > SHOWN) console.log(`  …… 另有 ${faults.length - SHOWN} 处 more`);
    return 1;
  },
};
