import { Injectable } from '@nestjs/common';
import { attendanceStates } from '@zhiyuanhong/contracts/states';
import { District, pointRate as pointRateOf } from '../../district.js';
import type { AuditActor } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { Ledger } from '../ledger/index.js';
import { Attendance } from './attendance.entity.js';

/** Confirms one record: its minutes and points enter the ledger, once. */
@Injectable()
export class PayRecord {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly ledger: Ledger,
  ) {}

  /**
   * A record that the open transaction holds, and that has ended. `pointRate`: hundredths of a point an hour, the district's of today
   * unless told. @throws ACTION_NOT_PERMITTED
   */
  async pay(record: Attendance, by: AuditActor, pointRate: number = pointRateOf(this.district, record.category)): Promise<void> {
    const { id, volunteerId, serviceDate, organisationId, regionCode } = record;
    const minutes = record.minutes ?? 0;
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
      patch: { points, pointRate, confirmedById: by?.accountId ?? null, confirmedAt: this.clock.now() },
      audit: { organisationId, regionCode, data: { minutes, points } },
    });
  }
}
