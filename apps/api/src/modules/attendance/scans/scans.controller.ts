import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../../kit/endpoint/index.js';
import { AttendanceViews } from '../attendance-views.js';
import { AttendanceStore } from '../attendance.store.js';
import { CheckIn } from './check-in.js';
import { CheckOut } from './check-out.js';
import { ClaimVenueCode } from './claim-venue-code.js';
import { GetVenueCode } from './get-venue-code.js';

/** Endpoints for scanning in and out, and for the caller's records. */
@Controller()
export class ScansController {
  constructor(
    private readonly code: GetVenueCode,
    private readonly claim: ClaimVenueCode,
    private readonly into: CheckIn,
    private readonly out: CheckOut,
    private readonly store: AttendanceStore,
    private readonly views: AttendanceViews,
  ) {}

  @Handle('getVenueCode')
  getVenueCode(call: Call<'getVenueCode'>): Promise<Answer<'getVenueCode'>> {
    return this.code.run(call);
  }

  @Handle('claimVenueCode')
  claimVenueCode(call: Call<'claimVenueCode'>): Promise<Answer<'claimVenueCode'>> {
    return this.claim.run(call);
  }

  @Handle('checkIn')
  checkIn(call: Call<'checkIn'>): Promise<Answer<'checkIn'>> {
    return this.into.run(call);
  }

  @Handle('checkOut')
  checkOut(call: Call<'checkOut'>): Promise<Answer<'checkOut'>> {
    return this.out.run(call);
  }

  @Handle('listMyAttendance')
  async listMyAttendance({ actor, query }: Call<'listMyAttendance'>): Promise<Answer<'listMyAttendance'>> {
    const { page, pageSize } = query;
    const [rows, total] = await this.store.ofVolunteer(actor.volunteerId!, query);
    return { items: await this.views.many(rows, actor), total, page, pageSize };
  }
}
