import { Injectable } from '@nestjs/common';
import { Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { LedgerRoot } from './ledger.entity.js';

@Injectable()
export class ListLedgerRoots {
  constructor(private readonly db: Db) {}

  async run({ query: { page, pageSize } }: Call<'listLedgerRoots'>): Promise<Answer<'listLedgerRoots'>> {
    const [rows, total] = await this.db.em.findAndCount(LedgerRoot, {
      where: { part: '' },
      order: { day: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const items = rows.map((r) => ({
      day: r.day,
      root: r.root,
      chains: r.chains,
      movements: r.movements,
      publishedAt: r.publishedAt.toISOString(),
    }));
    return { items, total, page, pageSize };
  }
}
