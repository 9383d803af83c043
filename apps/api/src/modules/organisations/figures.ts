import { Injectable } from '@nestjs/common';
import { Db } from '../../kit/db/index.js';
import type { CommunityFigures, FigureSource } from '../../kit/figures/index.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class CommunityOrganisations implements FigureSource {
  constructor(private readonly db: Db) {}

  async figures(): Promise<Pick<CommunityFigures, 'organisations'>> {
    return { organisations: await this.db.em.countBy(Organisation, { disabled: false }) };
  }
}
