import { Injectable } from '@nestjs/common';
import { disputeStates } from '@zhiyuanhong/contracts/states';
import { Clock } from '../../../kit/clock/index.js';
import { isDuplicateKey, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Accounts } from '../../identity/index.js';
import { AttendanceAccess } from '../attendance-access.js';
import { AttendanceViews } from '../attendance-views.js';
import { Dispute, type Attendance } from '../attendance.entity.js';
import { AttendanceStore } from '../attendance.store.js';
import { countedMinutes } from '../core/counted-time.js';

/** A volunteer raises a dispute 异议 about their own record (67号 第十三条). */
@Injectable()
export class DisputeAttendance {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly lifecycles: Lifecycles,
    private readonly store: AttendanceStore,
    private readonly access: AttendanceAccess,
    private readonly views: AttendanceViews,
    private readonly accounts: Accounts,
  ) {}

  async run({ actor, params, body }: Call<'disputeAttendance'>): Promise<Answer<'disputeAttendance'>> {
    const { id } = await this.access.own(actor, params.attendanceId);
    const by = await this.accounts.signature(actor);
    await this.tx.run(async (em) => {
      // Locks the record, so that it is not confirmed before anybody has seen the dispute.
      const record = await this.store.hold(em, id);
      if (record.state === 'present') throw new AppError('NOT_YET_ENDED');
      if (record.state !== 'ended' && record.state !== 'confirmed')
        throw new AppError('ACTION_NOT_PERMITTED', { action: 'dispute', state: record.state, of: 'attendance' });
      if (await em.existsBy(Dispute, { attendanceId: id, state: 'upheld' }))
        throw new AppError('ACTION_NOT_PERMITTED', { action: 'dispute', state: 'upheld', of: disputeStates.name });
      const claimed = body.claimedCheckOutAt === undefined ? null : within(new Date(body.claimedCheckOutAt), record);
      const row = {
        attendanceId: id,
        openFor: id,
        reason: body.reason,
        claimedCheckOutAt: claimed,
        claimedMinutes: claimed && countedMinutes(record.checkInAt, claimed, record),
        at: this.clock.now(),
      };
      const { organisationId, regionCode } = record;
      const born = {
        entity: Dispute,
        birth: 'open',
        row,
        actor: by,
        audit: { organisationId, regionCode, data: { attendanceId: id } },
      } as const;
      await this.lifecycles.create(disputeStates, born).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new AppError('DISPUTE_OPEN') : error;
      });
    });
    return this.views.one(id, actor);
  }
}

/** The claimed end, moved between check-in and the end of the time that counts. */
const within = (claimed: Date, { checkInAt, countedUntil }: Attendance): Date =>
  new Date(Math.max(checkInAt.getTime(), Math.min(claimed.getTime(), countedUntil.getTime())));
