import { Injectable } from '@nestjs/common';
import { wishStates } from '@zhiyuanhong/contracts/states';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { allOf, Db, isOneOf, nothing, type Condition } from '../../kit/db/index.js';
import type { Call } from '../../kit/endpoint/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';
import { overdueAt } from './core/deadlines.js';
import { reviewedBy } from './core/relations.js';

type Kind = NonNullable<Call<'listWishes'>['query']['queue']>;

/** Queue entries: wishes 微心愿 that wait for a reviewer. */
@Injectable()
export class WishQueue implements QueueSource {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    if (!holdsRole(actor, 'reviewer')) return [];
    const count = (kind: Kind, since: string) =>
      countWaiting(this.db.em, { kind, link: `/wishes?queue=${kind}`, rows: 'wish w', since, where: this.condition(kind, actor) });
    return [await count('wishesToReview', 'w.postedAt'), await count('wishesOverdue', 'w.dueAt')];
  }

  /** Condition on `wish w`. */
  condition(kind: Kind, actor: Actor | null): Condition {
    if (!actor) return nothing;
    const which = { wishesToReview: isOneOf('w.state', wishStates.transitions.approve.from), wishesOverdue: overdueAt(this.clock.now()) };
    return allOf([which[kind], reviewedBy(actor)]);
  }
}
