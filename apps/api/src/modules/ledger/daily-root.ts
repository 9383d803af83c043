import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { addDays, Clock, shanghaiDay } from '../../kit/clock/index.js';
import { affected, Db, isDuplicateKey, select, Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { Settings } from '../../settings.js';
import { GENESIS, rootHash } from './core/chain.js';
import { LedgerRoot } from './ledger.entity.js';

/** A line of the root file, which is kept outside the database. */
export interface RootLine {
  readonly day: string;
  readonly root: string;
  readonly chains: number;
  readonly movements: number;
}

const PAGE = 5000;

/** Publishes the root of each day soon after its end, in the database and in a file. */
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
    const day = addDays(shanghaiDay(now), -1);
    const published = (await this.publish(day)) ? 1 : 0;
    await this.copyToFile();
    return published;
  }

  /** Publishes the day's root over every chain as it is now; false when the day has one. */
  async publish(day: string): Promise<boolean> {
    if (await this.db.em.existsBy(LedgerRoot, { day })) return false;
    try {
      return await this.tx.run(async (em) => {
        const last = await em.findOne(LedgerRoot, { where: {}, order: { day: 'DESC' } });
        if (last && last.day >= day) return false;
        await em.insert(LedgerRoot, { day, root: '', chains: 0, movements: 0, publishedAt: this.clock.now() });
        await affected(
          em,
          'INSERT INTO ledger_root_head (day, volunteerId, seq, hash) SELECT ?, volunteerId, seq, hash FROM ledger_head WHERE seq <> rootSeq',
          [day],
        );
        const moved = '(SELECT r.seq FROM ledger_root_head r WHERE r.day = ? AND r.volunteerId = ledger_head.volunteerId)';
        await affected(
          em,
          `UPDATE ledger_head SET rootSeq = ${moved} WHERE volunteerId IN (SELECT volunteerId FROM ledger_root_head WHERE day = ?)`,
          [day, day],
        );
        const root = rootHash(this.settings.keys.ledger, day, last?.root ?? GENESIS, await headsOf(em, day));
        const [total] = await select<{ chains: number; movements: number | null }>(
          em,
          'SELECT COUNT(*) AS chains, SUM(rootSeq) AS movements FROM ledger_head WHERE rootSeq > 0',
        );
        await em.update(LedgerRoot, { day }, { root, chains: Number(total?.chains ?? 0), movements: Number(total?.movements ?? 0) });
        return true;
      });
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Appends roots that the file lacks, also after a crash between commit and append. */
  async copyToFile(): Promise<void> {
    const file = this.settings.ledgerRootFile;
    const { lines, whole } = await readRootFile(file);
    const known = new Set(lines.map(({ day }) => day));
    const roots = await this.db.em.find(LedgerRoot, { order: { day: 'ASC' } });
    const missing = roots
      .filter((r) => !known.has(r.day))
      .map(({ day, root, chains, movements }): RootLine => ({ day, root, chains, movements }));
    if (missing.length === 0) return;
    await mkdir(dirname(file), { recursive: true });
    // A line that a crash cut short is ended, and its day is written again.
    await appendFile(file, `${whole ? '' : '\n'}${missing.map((line) => `${JSON.stringify(line)}\n`).join('')}`);
  }
}

/** The heads that a root covers, by volunteer. */
export async function headsOf(
  em: Parameters<typeof select>[0],
  day: string,
): Promise<{ volunteerId: number; seq: number; hash: string }[]> {
  const heads: { volunteerId: number; seq: number; hash: string }[] = [];
  for (let after = 0; ;) {
    const page = await select<{ volunteerId: number; seq: number; hash: string }>(
      em,
      `SELECT volunteerId, seq, hash FROM ledger_root_head WHERE day = ? AND volunteerId > ? ORDER BY volunteerId LIMIT ${PAGE}`,
      [day, after],
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
