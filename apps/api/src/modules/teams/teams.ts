import { Injectable } from '@nestjs/common';
import { Db } from '../../kit/db/index.js';
import type { ServiceColour } from '../services/index.js';
import { Team } from './team.entity.js';

/** Reads the seven teams for other modules, in the open transaction if there is one. */
@Injectable()
export class Teams {
  constructor(private readonly db: Db) {}

  async byId(id: number): Promise<Team | null> {
    return this.db.em.findOneBy(Team, { id });
  }

  async ofColour(colour: ServiceColour): Promise<Team | null> {
    return this.db.em.findOneBy(Team, { colour });
  }

  /** In the usual order of the seven colours, in which they were created. */
  async all(): Promise<Team[]> {
    return this.db.em.find(Team, { order: { id: 'ASC' } });
  }
}
