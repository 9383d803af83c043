import { Injectable } from '@nestjs/common';
import { lowStock } from '@zhiyuanhong/contracts/limits';
import { holdsRole, reachOf, within, type Actor } from '../../kit/access/index.js';
import { allOf, Db, type Condition } from '../../kit/db/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';

/** Condition on `reward r JOIN partner p`: rewards of the actor's partners that are low in stock 库存不足. */
export const runningOut = (actor: Actor): Condition =>
  allOf([
    { sql: "r.state = 'listed' AND r.stock - r.issued <= ?", params: [lowStock] },
    within(reachOf(actor, ['partner']), { region: 'p.regionCode', partner: 'p.id' }),
  ]);

/** Queue entry: rewards of the actor's partners that are low in stock. */
@Injectable()
export class RewardQueue implements QueueSource {
  constructor(private readonly db: Db) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    if (!holdsRole(actor, 'partner')) return [];
    return [
      await countWaiting(this.db.em, {
        kind: 'lowStock',
        link: '/rewards?queue=lowStock',
        rows: 'reward r JOIN partner p ON p.id = r.partnerId',
        // The moment at which stock became low is not recorded.
        since: 'NULL',
        where: runningOut(actor),
      }),
    ];
  }
}
