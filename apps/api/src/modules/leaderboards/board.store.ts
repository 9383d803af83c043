import { Injectable } from '@nestjs/common';
import { affected, Db, hold, insert, isDuplicateKey, select, Tx } from '../../kit/db/index.js';
import { BoardBucket, BoardScore } from './board.entity.js';
import { bucketOf } from './core/boards.js';

/** Reads and writes the scores of leaderboards. Boards are named by `boardKey`. */
@Injectable()
export class BoardStore {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
  ) {}

  /** Adds signed minutes to a volunteer's score, whose row is locked by it. */
  async add(board: string, volunteerId: number, minutes: number): Promise<void> {
    if (minutes === 0) return;
    await this.tx.run(async (em) => {
      if (
        (await affected(em, 'UPDATE board_score SET minutes = minutes + ? WHERE board = ? AND volunteerId = ?', [
          minutes,
          board,
          volunteerId,
        ])) === 0
      ) {
        await insert(em, BoardScore, { board, volunteerId, minutes });
        if (minutes > 0) await this.count(board, bucketOf(minutes), 1);
        return;
      }
      const [row] = await select<{ minutes: number }>(em, 'SELECT minutes FROM board_score WHERE board = ? AND volunteerId = ?', [
        board,
        volunteerId,
      ]);
      const now = Number(row?.minutes ?? 0);
      const before = now - minutes;
      if (before > 0 && now > 0 && bucketOf(before) === bucketOf(now)) return;
      if (before > 0) await this.count(board, bucketOf(before), -1);
      if (now > 0) await this.count(board, bucketOf(now), 1);
    });
  }

  /** Locks the volunteer's score on this board until the transaction ends. */
  async hold(board: string, volunteerId: number): Promise<void> {
    await this.tx.run((em) => hold(em, BoardScore, { board, volunteerId }));
  }

  /** Number of volunteers on the board. */
  async size(board: string): Promise<number> {
    const [row] = await select<{ n: number | null }>(this.db.em, 'SELECT SUM(volunteers) AS n FROM board_bucket WHERE board = ?', [board]);
    return Number(row?.n ?? 0);
  }

  async sum(board: string): Promise<number> {
    const [row] = await select<{ n: number | null }>(this.db.em, 'SELECT SUM(minutes) AS n FROM board_score WHERE board = ?', [board]);
    return Number(row?.n ?? 0);
  }

  async minutesOf(board: string, volunteerId: number): Promise<number> {
    const row = await this.db.em.findOneBy(BoardScore, { board, volunteerId });
    return Math.max(0, row?.minutes ?? 0);
  }

  /** Rank of a score, from 1; equal scores share a rank. */
  async rankOf(board: string, minutes: number): Promise<number> {
    const hour = bucketOf(minutes);
    const [above] = await select<{ n: number | null }>(
      this.db.em,
      'SELECT SUM(volunteers) AS n FROM board_bucket WHERE board = ? AND hour > ?',
      [board, hour],
    );
    const [beside] = await select<{ n: number }>(
      this.db.em,
      'SELECT COUNT(*) AS n FROM board_score WHERE board = ? AND minutes > ? AND minutes < ?',
      [board, minutes, (hour + 1) * 60],
    );
    return Number(above?.n ?? 0) + Number(beside?.n ?? 0) + 1;
  }

  /** Minutes of the next better score; null at the top. */
  async nextAbove(board: string, minutes: number): Promise<number | null> {
    const [row] = await select<{ minutes: number | null }>(
      this.db.em,
      'SELECT MIN(minutes) AS minutes FROM board_score WHERE board = ? AND minutes > ?',
      [board, minutes],
    );
    return row?.minutes == null ? null : Number(row.minutes);
  }

  /** A page of the board, best first; equal scores by later volunteers first, which is the order of the index. */
  async page(board: string, page: number, pageSize: number): Promise<{ volunteerId: number; minutes: number }[]> {
    return select(
      this.db.em,
      `SELECT volunteerId, minutes FROM board_score WHERE board = ? AND minutes > 0 ORDER BY minutes DESC, volunteerId DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      [board],
    );
  }

  /** All scores of a volunteer, for moving them to another region. */
  async scoresOf(volunteerId: number): Promise<{ board: string; minutes: number }[]> {
    return select(this.db.em, 'SELECT board, minutes FROM board_score WHERE volunteerId = ?', [volunteerId]);
  }

  private async count(board: string, hour: number, change: 1 | -1): Promise<void> {
    await this.tx.run(async (em) => {
      const bump = (): Promise<number> =>
        affected(em, 'UPDATE board_bucket SET volunteers = volunteers + ? WHERE board = ? AND hour = ?', [change, board, hour]);
      if ((await bump()) === 1) return;
      try {
        await insert(em, BoardBucket, { board, hour, volunteers: change });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        await bump();
      }
    });
  }
}
