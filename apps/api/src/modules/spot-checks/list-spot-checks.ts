import { Injectable } from '@nestjs/common';
import { reachOf } from '../../kit/access/index.js';
import { everything } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { toCarryOut } from './queue.js';
import { SpotCheckStore } from './spot-check.store.js';
import { SpotCheckView } from './spot-check-view.js';

/** Spot-checks 抽查, open ones first; organisers see the recorded ones of their own projects. */
@Injectable()
export class ListSpotChecks {
  constructor(
    private readonly store: SpotCheckStore,
    private readonly view: SpotCheckView,
  ) {}

  async run({ actor, query }: Call<'listSpotChecks'>): Promise<Answer<'listSpotChecks'>> {
    const { rows, total } = await this.store.list(
      reachOf(actor, ['reviewer', 'platform']),
      reachOf(actor, ['organiser']),
      query.queue ? toCarryOut(actor) : everything,
      query,
    );
    return { items: await this.view.many(actor, rows), total, page: query.page, pageSize: query.pageSize };
  }
}
