import { Injectable } from '@nestjs/common';
import { Clock } from '../../kit/clock/index.js';
import { Db, select } from '../../kit/db/index.js';
import type { CommunityFigures, FigureSource } from '../../kit/figures/index.js';

/** Counts activities with a slot that has not ended. */
@Injectable()
export class ActivityFigures implements FigureSource {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async figures(): Promise<Pick<CommunityFigures, 'activitiesOpen'>> {
    const [row] = await select<{ n: number }>(
      this.db.em,
      `SELECT COUNT(*) AS n FROM project p
       WHERE p.state = 'published' AND EXISTS (SELECT 1 FROM slot s WHERE s.projectId = p.id AND s.endsAt > ?)`,
      [this.clock.now()],
    );
    return { activitiesOpen: Number(row?.n ?? 0) };
  }
}
