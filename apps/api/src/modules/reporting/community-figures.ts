import { Injectable } from '@nestjs/common';
import { Clock, monthOf, shanghaiDay } from '../../kit/clock/index.js';
import { Db, select, type SqlValue } from '../../kit/db/index.js';
import { BoardSums } from '../leaderboards/index.js';
import { RegionTree } from '../regions/index.js';

export interface CommunityFigures {
  readonly volunteers: number;
  readonly organisations: number;
  readonly monthMinutes: number;
  readonly totalMinutes: number;
  readonly activitiesOpen: number;
  /** Wishes 微心愿 that can be claimed. */
  readonly wishesOpen: number;
}

const FRESH_MS = 30_000;

/** Figures of the community for the home page; counted at most twice a minute, however many people look. */
@Injectable()
export class CommunityFiguresReader {
  private known: { readonly figures: Promise<CommunityFigures>; readonly until: number; readonly month: string } | null = null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly boards: BoardSums,
    private readonly regions: RegionTree,
  ) {}

  /** Once they are known nobody waits for them: what is out of date is shown while it is counted anew. */
  get(): Promise<CommunityFigures> {
    const month = monthOf(shanghaiDay(this.clock.now()));
    const wall = this.clock.wall().getTime();
    const known = this.known?.month === month ? this.known : null;
    if (known && known.until >= wall) return known.figures;
    const figures = this.count(month);
    const kept = known?.figures ?? figures;
    this.known = { figures: kept, until: wall + FRESH_MS, month };
    figures.then(
      () => (this.known = { figures, until: wall + FRESH_MS, month }),
      () => (this.known = null),
    );
    return kept;
  }

  private async count(month: string): Promise<CommunityFigures> {
    const now = this.clock.now();
    return {
      volunteers: await this.one('SELECT COUNT(*) AS n FROM volunteer'),
      organisations: await this.one('SELECT COUNT(*) AS n FROM organisation WHERE disabled = ?', [false]),
      monthMinutes: await this.boards.minutesOn('month', `${month}-01`, this.regions.root.code),
      totalMinutes: await this.one('SELECT SUM(minutes) AS n FROM volunteer_standing'),
      activitiesOpen: await this.one(
        "SELECT COUNT(*) AS n FROM project p WHERE p.state = 'published' AND EXISTS (SELECT 1 FROM slot s WHERE s.projectId = p.id AND s.endsAt > ?)",
        [now],
      ),
      wishesOpen: await this.one("SELECT COUNT(*) AS n FROM wish WHERE state = 'open'"),
    };
  }

  private async one(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    const [row] = await select<{ n: number | null }>(this.db.em, sql, params);
    return Number(row?.n ?? 0);
  }
}
