import { Injectable } from '@nestjs/common';
import { Db } from '../../kit/db/index.js';
import type { ServiceColour } from '../services/index.js';
import { Team } from './team.entity.js';

/** The seven teams for other modules. Joins an open transaction. */
@Injectable()
export class Teams {
  constructor(private readonly db: Db) {}

  async byId(id: number): Promise<Team | null> {
    return this.db.em.findOneBy(Team, { id });
  }

  async ofColour(colour: ServiceColour): Promise<Team | null> {
    return this.db.em.findOneBy(Team, { colour });
  }

  /** In the order in which they were made: that of the seven colours. */
  async all(): Promise<Team[]> {
    return this.db.em.find(Team, { order: { id: 'ASC' } });
  }
}
