import { Injectable } from '@nestjs/common';
import { Db, fromSqlTime, select } from '../../kit/db/index.js';
import { Settings } from '../../settings.js';
import { GENESIS, rootHash } from './core/chain.js';
import { verifyChain, type FaultKind, type KnownHead, type StoredMovement } from './core/verify-chain.js';
import { headsOf, readRootFile } from './daily-root.js';
import { LedgerHead, LedgerRoot, LedgerRootHead } from './ledger.entity.js';

export interface LedgerFault {
  readonly kind: FaultKind | 'rootDiffers' | 'rootMissing' | 'rootUnreadable' | 'unbalanced' | 'balanceDiffers';
  /** Account, day of a root, line of the root file, or transfer key. */
  readonly where: string;
  readonly text: string;
}
export interface LedgerReport {
  readonly chains: number;
  readonly movements: number;
  readonly roots: number;
  readonly faults: readonly LedgerFault[];
}

const CHAINS_AT_ONCE = 500;
const words: Record<FaultKind, string> = {
  changed: '内容被改动',
  inserted: '被插入',
  reordered: '顺序被调换',
  removed: '被删除',
  cutTail: '链尾被截断',
  recomputed: '与已公布的日根不符（整链被重算）',
};

/** Checks the whole ledger and names what was altered. Changes nothing. */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly db: Db,
    private readonly settings: Settings,
  ) {}

  async run(progress: (done: number, of: number) => void = () => undefined): Promise<LedgerReport> {
    const faults: LedgerFault[] = [];
    const ids = await this.volunteerIds();
    let movements = 0;
    for (let i = 0; i < ids.length; i += CHAINS_AT_ONCE) {
      movements += await this.checkChains(ids.slice(i, i + CHAINS_AT_ONCE), faults);
      progress(Math.min(i + CHAINS_AT_ONCE, ids.length), ids.length);
    }
    const roots = await this.checkRoots(faults);
    await this.checkSums(faults);
    return { chains: ids.length, movements, roots, faults };
  }

  private async volunteerIds(): Promise<number[]> {
    const rows = await select<{ id: number }>(
      this.db.em,
      'SELECT volunteerId AS id FROM ledger_head UNION SELECT volunteerId FROM ledger_entry WHERE volunteerId IS NOT NULL UNION SELECT volunteerId FROM ledger_root_head ORDER BY id',
    );
    return rows.map((r) => r.id);
  }

  private async checkChains(ids: number[], faults: LedgerFault[]): Promise<number> {
    const [first, last] = [ids[0]!, ids.at(-1)!];
    const rows = await select<StoredMovement & { volunteerId: number; at: Date | string }>(
      this.db.em,
      'SELECT * FROM ledger_entry WHERE volunteerId BETWEEN ? AND ? ORDER BY volunteerId, seq',
      [first, last],
    );
    const heads = await this.db.em
      .createQueryBuilder(LedgerHead, 'h')
      .where('h.volunteerId BETWEEN :first AND :last', { first, last })
      .getMany();
    const published = await this.db.em
      .createQueryBuilder(LedgerRootHead, 'r')
      .where('r.volunteerId BETWEEN :first AND :last', { first, last })
      .getMany();
    const chains = new Map<number, StoredMovement[]>();
    for (const row of rows) put(chains, row.volunteerId, { ...row, at: fromSqlTime(row.at) });
    const known = new Map<number, KnownHead[]>();
    for (const h of [...heads, ...published]) put(known, h.volunteerId, h);
    for (const id of ids)
      for (const fault of verifyChain(this.settings.keys.ledger, `v:${id}`, chains.get(id) ?? [], known.get(id) ?? []))
        faults.push({
          kind: fault.kind,
          where: fault.account,
          text: `志愿者 ${id} 的第 ${fault.seq} 笔${words[fault.kind]}${fault.entryId ? `(记录 ${fault.entryId})` : ''}`,
        });
    return rows.length;
  }

  /** Compares roots in the database with their heads and with the lines of the root file. */
  private async checkRoots(faults: LedgerFault[]): Promise<number> {
    const { lines, torn } = await readRootFile(this.settings.ledgerRootFile);
    const outside = new Map(lines.map((line) => [line.day, line]));
    for (const number of torn)
      faults.push({ kind: 'rootUnreadable', where: `line ${number}`, text: `库外留存的第 ${number} 行不完整或被改动，读不出日根` });
    const roots = await this.db.em.find(LedgerRoot, { order: { day: 'ASC' } });
    let before = GENESIS;
    for (const r of roots) {
      const computed = rootHash(this.settings.keys.ledger, r.day, before, await headsOf(this.db.em, r.day));
      if (computed !== r.root) faults.push({ kind: 'rootDiffers', where: r.day, text: `${r.day} 的日根与其链头不符` });
      const line = outside.get(r.day);
      if (line && line.root !== r.root) faults.push({ kind: 'rootDiffers', where: r.day, text: `${r.day} 的日根与库外留存的不符` });
      if (!line) faults.push({ kind: 'rootMissing', where: r.day, text: `${r.day} 的日根在库外没有留存` });
      outside.delete(r.day);
      before = r.root;
    }
    for (const day of outside.keys()) faults.push({ kind: 'rootMissing', where: day, text: `${day} 的日根在库中已不存在` });
    return roots.length;
  }

  private async checkSums(faults: LedgerFault[]): Promise<void> {
    const unbalanced = await select<{ transferKey: string }>(
      this.db.em,
      'SELECT transferKey FROM ledger_entry GROUP BY transferKey HAVING SUM(amount) <> 0 LIMIT 100',
    );
    for (const { transferKey } of unbalanced) faults.push({ kind: 'unbalanced', where: transferKey, text: `变动 ${transferKey} 两边不平` });
    const differing = await select<{
      volunteerId: number;
      minutes: number;
      points: number;
      standingMinutes: number;
      standingPoints: number;
    }>(
      this.db.em,
      `SELECT s.volunteerId, s.minutes AS standingMinutes, s.points AS standingPoints, COALESCE(e.minutes, 0) AS minutes, COALESCE(e.points, 0) AS points
       FROM volunteer_standing s
       LEFT JOIN (
         SELECT volunteerId, SUM(CASE WHEN unit = 'minutes' THEN amount ELSE 0 END) AS minutes, SUM(CASE WHEN unit = 'points' THEN amount ELSE 0 END) AS points
         FROM ledger_entry WHERE volunteerId IS NOT NULL GROUP BY volunteerId
       ) e ON e.volunteerId = s.volunteerId
       WHERE s.minutes <> COALESCE(e.minutes, 0) OR s.points <> COALESCE(e.points, 0) LIMIT 100`,
    );
    for (const d of differing)
      faults.push({
        kind: 'balanceDiffers',
        where: `v:${d.volunteerId}`,
        text: `志愿者 ${d.volunteerId} 的余额（${d.standingMinutes} 分钟、${d.standingPoints} 积分）与变动之和（${d.minutes} 分钟、${d.points} 积分）不符`,
      });
  }
}

function put<T>(lists: Map<number, T[]>, id: number, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}
