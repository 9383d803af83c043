import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { addDays, Clock, shanghaiDay, timeWords } from '../../kit/clock/index.js';
import { affected, Db, insert, isDuplicateKey, select, Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { Settings } from '../../settings.js';
import { GENESIS, rootHash, type CoveredHead } from './core/chain.js';
import { LedgerRoot } from './ledger.entity.js';

/** A line of the root file, which is kept outside the database. */
export interface RootLine {
  readonly day: string;
  /** See `LedgerRoot`; absent for the whole day. */
  readonly part?: string;
  readonly root: string;
  readonly chains: number;
  readonly movements: number;
}

const PAGE = 5000;

/** Name of a root, e.g. `2026-03-05`, or `2026-03-05 14:05` for a part of the day. */
export const rootName = ({ day, part }: Pick<RootLine, 'day' | 'part'>): string => (part ? `${day} ${part}` : day);

/**
 * Publishes the root of each day soon after its end, and within the day every few minutes in which something moved, in the database and in
 * a file: what was moved before cannot be taken away unseen.
 */
@Injectable()
export class DailyRoot {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @DueJob('ledger.dailyRoot', { everySeconds: 300 })
  async publishDue(now: Date): Promise<number> {
    const today = shanghaiDay(now);
    const yesterday = (await this.publish(addDays(today, -1))) ? 1 : 0;
    const part = (await this.hasMoved()) && (await this.publish(today, timeWords(now))) ? 1 : 0;
    await this.copyToFile();
    return yesterday + part;
  }

  /**
   * Publishes a root over every chain as it is now: of the whole day, or of the part of the day up to this time, e.g. `14:05`. False when
   * there is one already.
   */
  async publish(day: string, part = ''): Promise<boolean> {
    if (await this.db.em.existsBy(LedgerRoot, { day, part })) return false;
    try {
      return await this.tx.run(async (em) => {
        const last = await em.findOne(LedgerRoot, { where: {}, order: { id: 'DESC' } });
        if (!part && (await em.existsBy(LedgerRoot, { part: '', day: MoreThanOrEqual(day) }))) return false;
        // The next id, so that of two that follow the same root at once one is refused.
        const id = (last?.id ?? 0) + 1;
        await insert(em, LedgerRoot, { id, day, part, root: '', chains: 0, movements: 0, publishedAt: this.clock.now() });
        await affected(
          em,
          `INSERT INTO ledger_root_head (day, part, volunteerId, seq, hash, signature)
           SELECT ?, ?, volunteerId, seq, hash, signature FROM ledger_head WHERE seq <> rootSeq`,
          [day, part],
        );
        const moved = '(SELECT r.seq FROM ledger_root_head r WHERE r.day = ? AND r.part = ? AND r.volunteerId = ledger_head.volunteerId)';
        await affected(
          em,
          `UPDATE ledger_head SET rootSeq = ${moved} WHERE volunteerId IN (SELECT volunteerId FROM ledger_root_head WHERE day = ? AND part = ?)`,
          [day, part, day, part],
        );
        const root = rootHash(this.settings.keys.ledger, { day, part }, last?.root ?? GENESIS, await headsOf(em, { day, part }));
        const [total] = await select<{ chains: number; movements: number | null }>(
          em,
          'SELECT COUNT(*) AS chains, SUM(rootSeq) AS movements FROM ledger_head WHERE rootSeq > 0',
        );
        await em.update(LedgerRoot, { id }, { root, chains: Number(total?.chains ?? 0), movements: Number(total?.movements ?? 0) });
        return true;
      });
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Whether a chain moved since the last root. */
  private async hasMoved(): Promise<boolean> {
    return (await select(this.db.em, 'SELECT id FROM ledger_head WHERE seq <> rootSeq LIMIT 1')).length > 0;
  }

  /** Appends roots that the file lacks, also after a crash between commit and append. */
  async copyToFile(): Promise<void> {
    const file = this.settings.ledgerRootFile;
    const { lines, whole } = await readRootFile(file);
    const known = new Set(lines.map(rootName));
    const roots = await this.db.em.find(LedgerRoot, { order: { id: 'ASC' } });
    const missing = roots
      .filter((r) => !known.has(rootName(r)))
      .map(({ day, part, root, chains, movements }): RootLine => ({ day, ...(part && { part }), root, chains, movements }));
    if (missing.length === 0) return;
    await mkdir(dirname(file), { recursive: true });
    // A line that a crash cut short is ended, and its day is written again.
    await appendFile(file, `${whole ? '' : '\n'}${missing.map((line) => `${JSON.stringify(line)}\n`).join('')}`);
  }
}

/** The heads that a root covers, by volunteer. */
export async function headsOf(em: Parameters<typeof select>[0], { day, part }: Pick<LedgerRoot, 'day' | 'part'>): Promise<CoveredHead[]> {
  const heads: CoveredHead[] = [];
  for (let after = 0; ;) {
    const page = await select<CoveredHead>(
      em,
      `SELECT volunteerId, seq, hash, signature FROM ledger_root_head WHERE day = ? AND part = ? AND volunteerId > ? ORDER BY volunteerId LIMIT ${PAGE}`,
      [day, part, after],
    );
    heads.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return heads;
    after = last.volunteerId;
  }
}

export interface RootFile {
  readonly lines: readonly RootLine[];
  /** Line numbers, from 1, of lines that are no root: cut short by a crash, or altered. */
  readonly torn: readonly number[];
  /** Whether the file ends with the end of a line. */
  readonly whole: boolean;
}

export async function readRootFile(file: string): Promise<RootFile> {
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  const read = text.split('\n').map((line, i) => ({ line, number: i + 1, root: rootOf(line) }));
  return {
    lines: read.flatMap(({ root }) => root ?? []),
    torn: read.filter(({ line, root }) => line !== '' && !root).map(({ number }) => number),
    whole: text === '' || text.endsWith('\n'),
  };
}

function rootOf(line: string): RootLine | null {
  try {
    const read = JSON.parse(line) as Partial<RootLine> | null;
    return typeof read?.day === 'string' && typeof read.root === 'string' ? (read as RootLine) : null;
  } catch {
    return null;
  }
}
