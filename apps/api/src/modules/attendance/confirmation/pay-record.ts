import { Injectable } from '@nestjs/common';
import { attendanceStates } from '@zhiyuanhong/contracts/states';
import { District, pointRate as pointRateOf } from '../../../district.js';
import type { AuditActor } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { Tx } from '../../../kit/db/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Ledger } from '../../ledger/index.js';
import { Attendance } from '../attendance.entity.js';
import { AttendanceStore } from '../attendance.store.js';
import { countedMinutes, countedSpan, uncoveredMinutes } from '../core/counted-time.js';

/** Confirms one record: its minutes and points enter the ledger, once. */
@Injectable()
export class PayRecord {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly ledger: Ledger,
    private readonly tx: Tx,
    private readonly store: AttendanceStore,
  ) {}

  /**
   * Pays a record that has ended and is locked by the open transaction. `pointRate`: hundredths of a point per hour; today's rate of the
   * district when absent. Returns the minutes paid.
   * @throws ACTION_NOT_PERMITTED
   */
  async pay(
    record: Attendance,
    by: AuditActor,
    pointRate: number = pointRateOf(this.district, record.category),
  ): Promise<{ minutes: number }> {
    const { id, volunteerId, serviceDate, organisationId, regionCode } = record;
    const { minutes, overlapMinutes } = await this.unpaid(record);
    const { points } = await this.ledger.payService({
      volunteerId,
      minutes,
      pointsPerHour: pointRate / 100,
      serviceDate,
      text: record.title,
      subject: 'attendance',
      id,
    });
    await this.lifecycles.transition(attendanceStates, {
      entity: Attendance,
      id,
      action: 'confirm',
      relations: new Set(['organiser'] as const),
      actor: by,
      patch: { minutes, overlapMinutes, points, pointRate, confirmedById: by?.accountId ?? null, confirmedAt: this.clock.now() },
      audit: { organisationId, regionCode, data: { minutes, points, ...(overlapMinutes > 0 && { overlapMinutes }) } },
    });
    return { minutes };
  }

  /**
   * A minute is paid once: minutes that another paid record covers are left out. The volunteer's ledger is locked first, so that of two
   * records confirmed at once the second sees the first.
   */
  private unpaid(record: Attendance): Promise<Pick<Attendance, 'overlapMinutes'> & { minutes: number }> {
    return this.tx.run(async (em) => {
      const { volunteerId, checkInAt, checkOutAt } = record;
      const minutes = record.minutes ?? 0;
      if (checkOutAt === null || minutes === 0) return { minutes, overlapMinutes: 0 };
      await this.ledger.hold(volunteerId);
      const span = countedSpan({ checkInAt, checkOutAt }, record);
      const paid = await this.store.paidAround(em, volunteerId, span);
      const others = paid.map((each) => countedSpan({ checkInAt: each.checkInAt, checkOutAt: each.checkOutAt ?? each.checkInAt }, each));
      const uncovered = uncoveredMinutes(span, others);
      if (uncovered === null) return { minutes, overlapMinutes: 0 };
      const kept = Math.min(minutes, uncovered);
      return { minutes: kept, overlapMinutes: countedMinutes(checkInAt, checkOutAt, record) - kept };
    });
  }
}
