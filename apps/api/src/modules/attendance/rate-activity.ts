import { Injectable } from '@nestjs/common';
import { Clock } from '../../kit/clock/index.js';
import { insert, isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { AttendanceAccess } from './attendance-access.js';
import { Evaluation, Rating, type Attendance } from './attendance.entity.js';

/** After a service both sides rate it 评价, once each. */
@Injectable()
export class RateActivity {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly access: AttendanceAccess,
  ) {}

  /** The volunteer rates the activity; the organisation shows the average. */
  async rate({ actor, params, body }: Call<'rateActivity'>): Promise<Answer<'rateActivity'>> {
    const record = await this.access.own(actor, params.attendanceId);
    const { id: attendanceId, kind, dutyId, organisationId, volunteerId } = served(record);
    await this.tx.run(async (em) => {
      const row = { kind, dutyId, attendanceId, organisationId, volunteerId, ...body, at: this.clock.now() };
      await insert(em, Rating, row).catch(refuseSecond);
      await this.outbox.add('activity.rated', { organisationId, stars: body.stars });
    });
    return { done: true };
  }

  /** The organiser evaluates the service (67号 第十条). */
  async evaluate({ actor, params, body }: Call<'evaluateService'>): Promise<Answer<'evaluateService'>> {
    const record = await this.access.organise(actor, params.attendanceId);
    const { id: attendanceId, kind, dutyId } = served(record);
    const row = { kind, dutyId, attendanceId, ...body, byAccountId: actor.accountId, at: this.clock.now() };
    await this.tx.run((em) => insert(em, Evaluation, row).catch(refuseSecond));
    return { done: true };
  }
}

/** @throws NOT_FOUND (records of orders are not rated here), NOT_YET_ENDED */
function served(record: Attendance): Attendance {
  if (record.kind !== 'activity') throw new AppError('NOT_FOUND', { what: 'attendance' });
  if (record.state !== 'ended' && record.state !== 'confirmed') throw new AppError('NOT_YET_ENDED');
  return record;
}

/** @throws ALREADY_RATED */
function refuseSecond(error: unknown): never {
  throw isDuplicateKey(error) ? new AppError('ALREADY_RATED') : error;
}
