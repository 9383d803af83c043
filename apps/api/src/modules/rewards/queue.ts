import { Injectable } from '@nestjs/common';
import { lowStock } from '@zhiyuanhong/contracts/limits';
import { holdsRole, reachOf, within, type Actor } from '../../kit/access/index.js';
import { allOf, Db, type Condition } from '../../kit/db/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';

/** Rewards of somebody's own shops that run out 库存不足, as rows of `reward r JOIN partner p`. */
export const runningOut = (actor: Actor): Condition =>
  allOf([
    { sql: "r.state = 'listed' AND r.stock - r.issued <= ?", params: [lowStock] },
    within(reachOf(actor, ['partner']), { region: 'p.regionCode', partner: 'p.id' }),
  ]);

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
        // Nobody notes when the stock became low.
        since: 'NULL',
        where: runningOut(actor),
      }),
    ];
  }
}
