import { Injectable } from '@nestjs/common';
import { Db, fromSqlTime, isOneOf, select } from '../../kit/db/index.js';
import { MarkedMethods } from '../../kit/discover/index.js';
import { Settings } from '../../settings.js';
import { headSignature } from './core/chain.js';
import { sidesDiffer, type SystemSide } from './core/system-side.js';
import { verifyChain, type FaultKind, type KnownHead, type StoredMovement } from './core/verify-chain.js';
import type { LedgerFault } from './ledger-fault.js';
import { LEDGER_WITNESS, type SeenChains } from './ledger-witness.js';
import { LedgerHead, LedgerRootHead } from './ledger.entity.js';
import { VerifyRoots } from './verify-roots.js';

export interface LedgerReport {
  readonly chains: number;
  readonly movements: number;
  readonly roots: number;
  readonly faults: readonly LedgerFault[];
}

const CHAINS_AT_ONCE = 500;
const words: Record<FaultKind, string> = {
  owner: '原属另一个账户',
  changed: '内容被改动',
  inserted: '被插入',
  reordered: '顺序被调换',
  removed: '被删除',
  cutTail: '链尾被截断',
  recomputed: '与已公布的日根不符（整链被重算）',
};

/** Checks the whole ledger, and all that must agree with it, and names what was altered. Changes nothing. */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly db: Db,
    private readonly settings: Settings,
    private readonly roots: VerifyRoots,
    private readonly methods: MarkedMethods,
  ) {}

  async run(progress: (done: number, of: number) => void = () => undefined): Promise<LedgerReport> {
    const faults: LedgerFault[] = [];
    const ids = await this.volunteerIds();
    for (let i = 0; i < ids.length; i += CHAINS_AT_ONCE) {
      const some = ids.slice(i, i + CHAINS_AT_ONCE);
      faults.push(...(await twice(() => this.checkChains(some))));
      progress(Math.min(i + CHAINS_AT_ONCE, ids.length), ids.length);
    }
    faults.push(...(await twice(() => this.checkOrphans())));
    let roots = 0;
    const inRoots = await twice(async () => {
      const found = await this.roots.run();
      roots = found.roots;
      return found.faults;
    });
    return {
      chains: await this.count('ledger_head'),
      movements: await this.count('ledger_entry WHERE seq IS NOT NULL'),
      roots,
      faults: [...faults, ...inRoots],
    };
  }

  private async volunteerIds(): Promise<number[]> {
    const tables = ['ledger_head', 'ledger_root_head', 'volunteer_standing'].map((table) => `SELECT volunteerId AS id FROM ${table}`);
    const rows = await select<{ id: number }>(
      this.db.em,
      `${tables.join(' UNION ')} UNION SELECT volunteerId FROM ledger_entry WHERE volunteerId IS NOT NULL ORDER BY id`,
    );
    return rows.map((r) => r.id);
  }

  private async count(rows: string): Promise<number> {
    return (await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM ${rows}`))[0]!.n;
  }

  private async checkChains(ids: number[]): Promise<LedgerFault[]> {
    const key = this.settings.keys.ledger;
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
    const chains = new Map<number, StoredMovement[]>(ids.map((id) => [id, []]));
    for (const row of rows) put(chains, row.volunteerId, { ...row, at: fromSqlTime(row.at) });
    const known = new Map<number, KnownHead[]>();
    for (const h of [...heads, ...published]) put(known, h.volunteerId, h);
    const faults: LedgerFault[] = [];
    for (const id of ids)
      for (const fault of verifyChain(key, `v:${id}`, chains.get(id)!, known.get(id) ?? []))
        faults.push({
          kind: fault.kind,
          where: fault.account,
          text: `志愿者 ${id} 的第 ${fault.seq} 笔${words[fault.kind]}${fault.entryId ? `(记录 ${fault.entryId})` : ''}`,
        });
    const lastRoot = new Map<number, number>();
    for (const { volunteerId, seq } of published) lastRoot.set(volunteerId, Math.max(seq, lastRoot.get(volunteerId) ?? 0));
    const headOf = new Map(heads.map((head) => [head.volunteerId, head]));
    for (const id of ids) faults.push(...this.checkHead(id, headOf.get(id), chains.get(id)!.length, lastRoot.get(id) ?? 0));
    faults.push(...(await this.checkSides(rows)), ...(await this.checkBalances(ids, chains)));
    for (const witness of this.methods.find<true, (seen: SeenChains) => Promise<LedgerFault[]>>(LEDGER_WITNESS))
      faults.push(...(await witness.call(chains)));
    return faults;
  }

  /** A head is signed with all that it carries, and the next root knows from where it has to go on. */
  private checkHead(id: number, head: LedgerHead | undefined, movements: number, lastRoot: number): LedgerFault[] {
    const where = `v:${id}`;
    if (!head) return movements > 0 || lastRoot > 0 ? [{ kind: 'headForged', where, text: `志愿者 ${id} 的链头不见了` }] : [];
    if (headSignature(this.settings.keys.ledger, head) !== head.signature)
      return [{ kind: 'headForged', where, text: `志愿者 ${id} 的链头（位置、积分零头或待扣积分）与签名不符` }];
    return head.rootSeq === lastRoot ? [] : [{ kind: 'headForged', where, text: `志愿者 ${id} 的链头标记的日根位置被改动` }];
  }

  /** Each movement has one other side, a system account's, which says the same. */
  private async checkSides(rows: readonly StoredMovement[]): Promise<LedgerFault[]> {
    const faults: LedgerFault[] = [];
    for (let i = 0; i < rows.length; i += CHAINS_AT_ONCE) {
      const some = rows.slice(i, i + CHAINS_AT_ONCE);
      const keys = isOneOf('transferKey', [...new Set(some.map(({ transferKey }) => transferKey))]);
      const sides = new Map<string, SystemSide[]>();
      const found = await select<SystemSide>(
        this.db.em,
        `SELECT * FROM ledger_entry WHERE volunteerId IS NULL AND ${keys.sql}`,
        keys.params,
      );
      for (const side of found) put(sides, side.transferKey, { ...side, at: fromSqlTime(side.at) });
      for (const row of some) {
        const fault = sidesDiffer({ ...row, at: fromSqlTime(row.at) }, sides.get(row.transferKey) ?? []);
        if (fault) faults.push({ kind: 'unbalanced', where: row.transferKey, text: `变动 ${row.transferKey} ${fault}` });
      }
    }
    return faults;
  }

  private async checkBalances(ids: readonly number[], chains: ReadonlyMap<number, readonly StoredMovement[]>): Promise<LedgerFault[]> {
    const among = isOneOf('volunteerId', ids);
    const standings = await select<{ volunteerId: number; minutes: number; points: number }>(
      this.db.em,
      `SELECT volunteerId, minutes, points FROM volunteer_standing WHERE ${among.sql}`,
      among.params,
    );
    const standing = new Map(standings.map((row) => [row.volunteerId, row]));
    return ids.flatMap((id): LedgerFault[] => {
      const sum = (unit: string): number =>
        chains
          .get(id)!
          .filter((m) => m.unit === unit)
          .reduce((total, { amount }) => total + amount, 0);
      const { minutes, points } = standing.get(id) ?? { minutes: 0, points: 0 };
      if (minutes === sum('minutes') && points === sum('points')) return [];
      const text = `志愿者 ${id} 的余额（${minutes} 分钟、${points} 积分）与变动之和（${sum('minutes')} 分钟、${sum('points')} 积分）不符`;
      return [{ kind: 'balanceDiffers', where: `v:${id}`, text }];
    });
  }

  /** Sides of system accounts without a volunteer's: what system accounts move among themselves belongs to nobody. */
  private async checkOrphans(): Promise<LedgerFault[]> {
    const rows = await select<{ transferKey: string }>(
      this.db.em,
      `SELECT DISTINCT s.transferKey FROM ledger_entry s
       LEFT JOIN ledger_entry v ON v.transferKey = s.transferKey AND v.volunteerId IS NOT NULL
       WHERE s.volunteerId IS NULL AND v.id IS NULL LIMIT 100`,
    );
    return rows.map(({ transferKey }) => ({ kind: 'unbalanced', where: transferKey, text: `变动 ${transferKey} 没有志愿者的一边` }));
  }
}

/** What a second look finds too: a payment between two reads of one look is no fault. */
async function twice(look: () => Promise<LedgerFault[]>): Promise<LedgerFault[]> {
  const first = await look();
  if (first.length === 0) return [];
  const again = new Set((await look()).map(({ kind, where, text }) => `${kind} ${where} ${text}`));
  return first.filter(({ kind, where, text }) => again.has(`${kind} ${where} ${text}`));
}

function put<T>(lists: Map<number, T[]>, id: number, item: T): void;
function put<T>(lists: Map<string, T[]>, id: string, item: T): void;
function put<T>(lists: Map<unknown, T[]>, id: unknown, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}
