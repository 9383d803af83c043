import { Injectable } from '@nestjs/common';
import { Db } from '../../kit/db/index.js';
import type { CommunityFigures, FigureSource } from '../../kit/figures/index.js';
import { Wish } from './wish.entity.js';

/** Counts wishes 微心愿 that can be claimed. */
@Injectable()
export class WishFigures implements FigureSource {
  constructor(private readonly db: Db) {}

  async figures(): Promise<Pick<CommunityFigures, 'wishesOpen'>> {
    return { wishesOpen: await this.db.em.countBy(Wish, { state: 'open' }) };
  }
}
