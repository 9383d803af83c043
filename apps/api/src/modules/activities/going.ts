import { Injectable } from '@nestjs/common';
import { maskName } from '../../kit/crypto/index.js';
import { Db, select } from '../../kit/db/index.js';
import { VolunteerReader } from '../volunteers/index.js';

const MOST_NAMES = 20;

/** Masked names of people who go to an activity, for everybody. */
@Injectable()
export class Going {
  constructor(
    private readonly db: Db,
    private readonly volunteers: VolunteerReader,
  ) {}

  async of(projectId: number): Promise<{ going: string[]; goingCount: number }> {
    const [count] = await select<{ n: number }>(
      this.db.em,
      `SELECT COUNT(DISTINCT volunteerId) AS n FROM sign_up WHERE projectId = ? AND state = 'confirmed'`,
      [projectId],
    );
    const first = await select<{ volunteerId: number }>(
      this.db.em,
      `SELECT volunteerId, MIN(id) AS first FROM sign_up WHERE projectId = ? AND state = 'confirmed' GROUP BY volunteerId ORDER BY first LIMIT ${MOST_NAMES}`,
      [projectId],
    );
    const people = await this.volunteers.byIds(first.map(({ volunteerId }) => volunteerId));
    return { going: first.flatMap(({ volunteerId }) => maskName(people.get(volunteerId)?.name ?? '') || []), goingCount: count?.n ?? 0 };
  }
}
