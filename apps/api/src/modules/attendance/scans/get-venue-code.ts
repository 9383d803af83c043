import { Injectable } from '@nestjs/common';
import { District } from '../../../district.js';
import { Clock, HOUR_MS } from '../../../kit/clock/index.js';
import { Db, fromSqlTime, select } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Settings } from '../../../settings.js';
import { maskName, VolunteerReader } from '../../volunteers/index.js';
import { AttendanceAccess } from '../attendance-access.js';
import { AttendanceReader } from '../attendance-reader.js';
import { checkInOpensAt } from '../core/counted-time.js';
import { shortCode, startOfStep, stepAt, venueCode } from '../core/venue-code.js';

type Latest = Answer<'getVenueCode'>['latest'];

/** The code stays available after the end for late check-outs; time after the end does not count. */
const SHOWN_AFTER_END_MS = 2 * HOUR_MS;
const LATEST = 10;

/** The rotating code 签到码 for the organiser's screen, and the live count. */
@Injectable()
export class GetVenueCode {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly district: District,
    private readonly access: AttendanceAccess,
    private readonly reader: AttendanceReader,
    private readonly volunteers: VolunteerReader,
  ) {}

  async run({ actor, params }: Call<'getVenueCode'>): Promise<Answer<'getVenueCode'>> {
    const venue = await this.access.organiseSlot(actor, params.slotId);
    if (!venue.open) throw new AppError('SIGN_UP_CLOSED', { reason: 'cancelled' });
    const now = this.clock.now();
    if (now.getTime() > venue.countedUntil.getTime() + SHOWN_AFTER_END_MS)
      throw new AppError('CHECK_IN_OVER', { endedAt: venue.countedUntil.toISOString() });
    const { codeSeconds, earlyMinutes } = this.district.attendance;
    const step = stepAt(now, codeSeconds);
    const key = this.settings.keys.venueCode;
    const { present, ended } = await this.reader.countsOf(venue.kind, venue.venueId);
    return {
      qrText: `${this.settings.publicUrl}/#/packages/attendance/scan/index?c=${venueCode(key, venue, step)}`,
      shortCode: shortCode(key, venue, step),
      now: now.toISOString(),
      rotatesAt: startOfStep(step + 1, codeSeconds).toISOString(),
      rotateSeconds: codeSeconds,
      title: venue.title,
      startsAt: venue.startsAt.toISOString(),
      endsAt: venue.countedUntil.toISOString(),
      opensAt: checkInOpensAt(venue.startsAt, earlyMinutes).toISOString(),
      expected: venue.expected,
      present,
      ended,
      latest: await this.latest(venue.venueId),
    };
  }

  private async latest(venueId: number): Promise<Latest> {
    const scans = (['in', 'out'] as const).map((kind) => {
      const at = kind === 'in' ? 'checkInAt' : 'checkOutAt';
      const method = kind === 'in' ? 'checkInMethod' : 'checkOutMethod';
      return `SELECT * FROM (SELECT volunteerId, ${at} AS at, '${kind}' AS kind FROM attendance
        WHERE kind = 'activity' AND venueId = ? AND ${method} IN ('code', 'shortCode') ORDER BY ${at} DESC LIMIT ${LATEST}) s_${kind}`;
    });
    const rows = await select<{ volunteerId: number; at: Date | string; kind: 'in' | 'out' }>(
      this.db.em,
      `${scans.join(' UNION ALL ')} ORDER BY at DESC LIMIT ${LATEST}`,
      [venueId, venueId],
    );
    const people = await this.volunteers.byIds(rows.map(({ volunteerId }) => volunteerId));
    return rows.map(({ volunteerId, at, kind }) => ({
      name: maskName(people.get(volunteerId)?.name ?? ''),
      at: fromSqlTime(at).toISOString(),
      kind,
    }));
  }
}
