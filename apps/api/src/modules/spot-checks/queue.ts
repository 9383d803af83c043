import { Injectable } from '@nestjs/common';
import { spotCheckStates } from '@zhiyuanhong/contracts/states';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { allOf, Db, isOneOf, type Condition } from '../../kit/db/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';
import { checkedBy } from './access.js';

/** Condition on `spot_check c`: spot-checks 抽查 that the actor has to carry out. */
export const toCarryOut = (actor: Actor): Condition =>
  allOf([isOneOf('c.state', spotCheckStates.transitions.record.from), checkedBy(actor)]);

/** Queue entry: spot-checks that the actor has to carry out. */
@Injectable()
export class SpotCheckQueue implements QueueSource {
  constructor(private readonly db: Db) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    if (!holdsRole(actor, 'reviewer')) return [];
    const link = '/spot-checks?queue=spotChecks';
    return [
      await countWaiting(this.db.em, { kind: 'spotChecks', link, rows: 'spot_check c', since: 'c.drawnAt', where: toCarryOut(actor) }),
    ];
  }
}
