import { Injectable } from '@nestjs/common';
import { DAY_MS } from '../../../kit/clock/index.js';
import { affected, Db, select, Tx } from '../../../kit/db/index.js';
import { DueJob } from '../../../kit/jobs/index.js';
import { Outbox } from '../../../kit/outbox/index.js';

const BATCH = 100;

@Injectable()
export class RemindVolunteers {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly outbox: Outbox,
  ) {}

  /** Reminds the people of each slot once, 24 hours before it begins. */
  @DueJob('remind volunteers', { everySeconds: 300 })
  async run(now: Date): Promise<number> {
    const slots = await select<{ id: number }>(
      this.db.em,
      `SELECT s.id FROM slot s JOIN project p ON p.id = s.projectId
       WHERE p.state = 'published' AND s.remindedAt IS NULL AND s.startsAt > ? AND s.startsAt <= ? ORDER BY s.startsAt LIMIT ${BATCH}`,
      [now, new Date(now.getTime() + DAY_MS)],
    );
    for (const { id } of slots)
      await this.tx.run(async (em) => {
        const mine = await affected(em, 'UPDATE slot SET remindedAt = ? WHERE id = ? AND remindedAt IS NULL', [now, id]);
        if (mine === 1) await this.outbox.add('slot.tomorrow', { slotId: id });
      });
    return slots.length;
  }
}
