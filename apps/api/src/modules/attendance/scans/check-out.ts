import { Injectable } from '@nestjs/common';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { AttendanceViews } from '../attendance-views.js';
import { DutyRecords } from '../duty-records.js';
import { DutySources, type Duty } from '../duty.js';
import { Scans, type Scan } from './scans.js';

type CheckOutCall = Call<'checkOut'>;

/** Checks a volunteer out 签退; until the record is confirmed, this replaces an automatic close. */
@Injectable()
export class CheckOut {
  constructor(
    private readonly tx: Tx,
    private readonly sources: DutySources,
    private readonly records: DutyRecords,
    private readonly scans: Scans,
    private readonly views: AttendanceViews,
  ) {}

  async run({ actor, body }: CheckOutCall): Promise<Answer<'checkOut'>> {
    await this.scans.screen(body, actor);
    const id = await this.tx.run(async (em) => {
      const scan = await this.scans.resolve(em, body, actor, 'out');
      if (scan.claim?.attendanceId) return scan.claim.attendanceId;
      const duty = await this.dutyAt(scan, actor.volunteerId!);
      if (!duty) throw new AppError('NOT_CHECKED_IN');
      const { id: attendanceId } = await this.records.checkOut(em, duty, scan, actor);
      await this.scans.use(em, scan, 'out', attendanceId);
      return attendanceId;
    });
    return this.views.one(id, actor);
  }

  private async dutyAt({ kind, venueId }: Scan, volunteerId: number): Promise<Duty | null> {
    const source = this.sources.of(kind);
    if (!(await source.venue(venueId))) throw new AppError('NOT_FOUND', { what: 'slot' });
    return source.dutyAt(venueId, volunteerId);
  }
}
