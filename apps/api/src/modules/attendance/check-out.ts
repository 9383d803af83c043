import { Injectable } from '@nestjs/common';
import { attendanceStates } from '@zhiyuanhong/contracts/states';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { AttendanceViews } from './attendance-views.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';
import { countedMinutes } from './core/counted-time.js';
import { hasCome, mayCheckOut } from './core/next-step.js';
import { DutySources, type Duty } from './duty.js';
import { Scans, type Scan } from './scans.js';

type CheckOutCall = Call<'checkOut'>;

@Injectable()
export class CheckOut {
  constructor(
    private readonly tx: Tx,
    private readonly lifecycles: Lifecycles,
    private readonly sources: DutySources,
    private readonly store: AttendanceStore,
    private readonly scans: Scans,
    private readonly views: AttendanceViews,
  ) {}

  async run({ actor, body }: CheckOutCall): Promise<Answer<'checkOut'>> {
    await this.scans.screen(body, actor);
    const id = await this.tx.run(async (em) => {
      const scan = await this.scans.resolve(em, body, actor, 'out');
      if (scan.claim?.attendanceId) return scan.claim.attendanceId;
      const duty = await this.dutyAt(scan, actor.volunteerId!);
      const before = duty && (await this.store.latestOf(scan.kind, duty.dutyId));
      if (!duty || !before || !hasCome(before)) throw new AppError('NOT_CHECKED_IN');
      await this.leave(await this.store.hold(em, before.id), duty, scan, actor);
      await this.scans.use(em, scan, 'out', before.id);
      return before.id;
    });
    return this.views.one(id, actor);
  }

  private async dutyAt({ kind, venueId }: Scan, volunteerId: number): Promise<Duty | null> {
    const source = this.sources.of(kind);
    if (!(await source.venue(venueId))) throw new AppError('NOT_FOUND', { what: '班次' });
    return source.dutyAt(venueId, volunteerId);
  }

  private async leave(
    record: Attendance,
    { countedUntil, endsAt }: Duty,
    { at, method }: Scan,
    actor: CheckOutCall['actor'],
  ): Promise<void> {
    if (!mayCheckOut(record)) throw new AppError('ALREADY_CHECKED_OUT', { at: (record.checkOutAt ?? record.checkInAt).toISOString() });
    const checkOutAt = at > record.checkInAt ? at : record.checkInAt;
    await this.lifecycles.transition(attendanceStates, {
      entity: Attendance,
      id: record.id,
      action: record.state === 'present' ? 'checkOut' : 'replaceAutoClose',
      relations: new Set(['owner'] as const),
      actor,
      patch: {
        checkOutAt,
        checkOutMethod: method,
        countedUntil,
        minutes: countedMinutes(record.checkInAt, checkOutAt, { plannedStartsAt: record.plannedStartsAt, countedUntil }),
        confirmDueAt: this.store.confirmDueAt(endsAt),
      },
      audit: { organisationId: record.organisationId, regionCode: record.regionCode },
    });
  }
}
