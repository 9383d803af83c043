import { Injectable } from '@nestjs/common';
import { holdsRole } from '../../kit/access/index.js';
import { Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { Helpline } from './helpline.entity.js';

/** Lists the helplines 便民电话. Only the platform administrator sees hidden ones; `all` has no effect for others. */
@Injectable()
export class ListHelplines {
  constructor(private readonly db: Db) {}

  async run({ actor, query }: Call<'listHelplines'>): Promise<Answer<'listHelplines'>> {
    const { page, pageSize, category, all } = query;
    const hiddenToo = all === 'true' && actor !== null && holdsRole(actor, 'platform');
    const [rows, total] = await this.db.em.findAndCount(Helpline, {
      where: { ...(category && { category }), ...(!hiddenToo && { shown: true }) },
      order: { sortOrder: 'ASC', id: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: rows.map(viewOf), total, page, pageSize };
  }
}

export const viewOf = (helpline: Helpline): Answer<'createHelpline'> => ({ ...helpline, shown: Boolean(helpline.shown) });
