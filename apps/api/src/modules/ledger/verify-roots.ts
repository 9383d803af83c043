import { Injectable } from '@nestjs/common';
import { Db } from '../../kit/db/index.js';
import { Settings } from '../../settings.js';
import { GENESIS, rootHash } from './core/chain.js';
import { headsOf, readRootFile, rootName, type RootLine } from './daily-root.js';
import type { LedgerFault } from './ledger-fault.js';
import { LedgerRoot } from './ledger.entity.js';

/** Compares roots in the database with their heads, and with the lines of the root file and their order. */
@Injectable()
export class VerifyRoots {
  constructor(
    private readonly db: Db,
    private readonly settings: Settings,
  ) {}

  async run(): Promise<{ roots: number; faults: LedgerFault[] }> {
    const { lines, torn } = await readRootFile(this.settings.ledgerRootFile);
    const roots = await this.db.em.find(LedgerRoot, { order: { id: 'ASC' } });
    const faults = torn.map((number): LedgerFault => ({
      kind: 'rootUnreadable',
      where: `line ${number}`,
      text: `库外留存的第 ${number} 行不完整或被改动，读不出日根`,
    }));
    const outside = new Map(lines.map((line, i) => [rootName(line), { line, at: i }]));
    let [before, place] = [GENESIS, -1];
    for (const root of roots) {
      const name = rootName(root);
      const computed = rootHash(this.settings.keys.ledger, root, before, await headsOf(this.db.em, root));
      if (computed !== root.root) faults.push({ kind: 'rootDiffers', where: name, text: `${name} 的日根与其链头不符` });
      const kept = outside.get(name);
      if (kept && isAnother(kept.line, root)) faults.push({ kind: 'rootDiffers', where: name, text: `${name} 的日根与库外留存的不符` });
      if (!kept) faults.push({ kind: 'rootMissing', where: name, text: `${name} 的日根在库外没有留存` });
      if (kept && kept.at < place) faults.push({ kind: 'rootOrder', where: name, text: `${name} 的日根在库外留存中的顺序被改动` });
      place = Math.max(place, kept?.at ?? place);
      outside.delete(name);
      before = root.root;
    }
    for (const name of outside.keys()) faults.push({ kind: 'rootMissing', where: name, text: `${name} 的日根在库中已不存在` });
    return { roots: roots.length, faults };
  }
}

const isAnother = (line: RootLine, root: LedgerRoot): boolean =>
  line.root !== root.root || line.chains !== root.chains || line.movements !== root.movements;
