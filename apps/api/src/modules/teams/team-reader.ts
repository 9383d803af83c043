import { Injectable } from '@nestjs/common';
import { Db, select } from '../../kit/db/index.js';

const CHUNK = 500;

/** Reads members of professional teams for other modules, in the open transaction if there is one. */
@Injectable()
export class TeamReader {
  constructor(private readonly db: Db) {}

  async isMember(teamId: number, volunteerId: number): Promise<boolean> {
    return (await this.membersAmong(teamId, [volunteerId])).has(volunteerId);
  }

  /** Ids of those volunteers who are members. */
  async membersAmong(teamId: number, volunteerIds: readonly number[]): Promise<Set<number>> {
    const members = new Set<number>();
    for (let i = 0; i < volunteerIds.length; i += CHUNK) {
      const chunk = volunteerIds.slice(i, i + CHUNK);
      const rows = await select<{ id: number }>(
        this.db.em,
        `SELECT volunteerId AS id FROM team_membership WHERE teamId = ? AND state = 'member' AND volunteerId IN (${chunk.map(() => '?').join()})`,
        [teamId, ...chunk],
      );
      for (const { id } of rows) members.add(Number(id));
    }
    return members;
  }
}
