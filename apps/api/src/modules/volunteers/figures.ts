import { Injectable } from '@nestjs/common';
import { Db, select } from '../../kit/db/index.js';
import type { CommunityFigures, FigureSource } from '../../kit/figures/index.js';
import { Volunteer } from './volunteer.entity.js';

/** Number of volunteers, and their confirmed minutes. */
@Injectable()
export class VolunteerFigures implements FigureSource {
  constructor(private readonly db: Db) {}

  async figures(): Promise<Pick<CommunityFigures, 'volunteers' | 'totalMinutes'>> {
    const [sum] = await select<{ n: number | null }>(this.db.em, 'SELECT SUM(minutes) AS n FROM volunteer_standing');
    return { volunteers: await this.db.em.count(Volunteer), totalMinutes: Number(sum?.n ?? 0) };
  }
}
