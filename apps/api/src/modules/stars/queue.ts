import { Injectable } from '@nestjs/common';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Db } from '../../kit/db/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';
import { conferrable } from './core/conferring.js';

/** Queue entry: stars whose public notice is over. */
@Injectable()
export class StarQueue implements QueueSource {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    if (!holdsRole(actor, 'reviewer')) return [];
    return [
      await countWaiting(this.db.em, {
        kind: 'starNotices',
        link: '/stars?queue=starNotices',
        rows: 'star_award a JOIN volunteer v ON v.id = a.volunteerId',
        since: 'COALESCE(a.noticeUntil, a.reachedAt)',
        where: conferrable(actor, this.clock.now()),
      }),
    ];
  }
}
