import { Injectable } from '@nestjs/common';
import { attendanceStates } from '@zhiyuanhong/contracts/states';
import { LessThanOrEqual } from 'typeorm';
import { affected, Db, Tx } from '../../../kit/db/index.js';
import { DueJob } from '../../../kit/jobs/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Attendance } from '../attendance.entity.js';
import { AttendanceStore } from '../attendance.store.js';
import { countedMinutes } from '../core/counted-time.js';
import { DutySources } from '../duty.js';

const BATCH = 50;

/** Closes records at the planned end when nobody checked out; they are labelled and open to dispute. */
@Injectable()
export class CloseAutomatically {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly lifecycles: Lifecycles,
    private readonly sources: DutySources,
    private readonly store: AttendanceStore,
  ) {}

  @DueJob('close attendance at the planned end', { everySeconds: 30 })
  async run(now: Date): Promise<number> {
    const due = await this.db.em.find(Attendance, {
      where: { state: 'present', countedUntil: LessThanOrEqual(now) },
      order: { id: 'ASC' },
      take: BATCH,
    });
    const ends = new Map<string, Date>();
    for (const { kind, venueId, countedUntil } of due) {
      const place = `${kind}:${venueId}`;
      if (ends.has(place)) continue;
      const end = (await this.sources.of(kind).venue(venueId))?.countedUntil ?? countedUntil;
      ends.set(place, end);
      if (end > now) await this.extend(kind, venueId, end);
    }
    const over = due.filter(({ kind, venueId }) => ends.get(`${kind}:${venueId}`)! <= now);
    if (over.length > 0)
      await this.tx.run(async () => {
        for (const { id } of over) await this.close(id, now);
      });
    return due.length;
  }

  /** Moves the record's end when staff extended the slot. */
  private async extend(kind: Attendance['kind'], venueId: number, end: Date): Promise<void> {
    const sql = "UPDATE attendance SET countedUntil = ? WHERE kind = ? AND venueId = ? AND state = 'present'";
    await this.tx.run((em) => affected(em, sql, [end, kind, venueId]));
  }

  private async close(id: number, now: Date): Promise<void> {
    await this.tx.run(async (em) => {
      const record = await this.store.hold(em, id);
      if (record.state !== 'present') return;
      // Read again under the lock, because staff may have extended the slot meanwhile.
      const countedUntil = (await this.sources.of(record.kind).venue(record.venueId))?.countedUntil ?? record.countedUntil;
      if (countedUntil > now) return;
      const { checkInAt, plannedStartsAt, plannedEndsAt, organisationId, regionCode } = record;
      await this.lifecycles.transition(attendanceStates, {
        entity: Attendance,
        id,
        action: 'autoClose',
        relations: new Set(['system'] as const),
        actor: null,
        patch: {
          checkOutAt: countedUntil,
          checkOutMethod: 'auto',
          countedUntil,
          minutes: countedMinutes(checkInAt, countedUntil, { plannedStartsAt, countedUntil }),
          confirmDueAt: this.store.confirmDueAt(plannedEndsAt),
        },
        audit: { organisationId, regionCode },
      });
    });
  }
}
