import { Injectable } from '@nestjs/common';
import { District } from '../../../district.js';
import type { Actor } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Settings } from '../../../settings.js';
import { AttendanceStore } from '../attendance.store.js';
import { nextStep } from '../core/next-step.js';
import { judgeVenueCode, readVenueCode, stepAt } from '../core/venue-code.js';
import { DutySources, type Venue } from '../duty.js';
import { refuse, Scans } from './scans.js';

type Claimed = Answer<'claimVenueCode'>;

/** Stores a scan at its moment, before any login. */
@Injectable()
export class ClaimVenueCode {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly district: District,
    private readonly sources: DutySources,
    private readonly store: AttendanceStore,
    private readonly scans: Scans,
  ) {}

  async run({ actor, body }: Call<'claimVenueCode'>): Promise<Claimed> {
    const code = readVenueCode(body.code);
    // Codes of orders are scanned through the endpoints of the order.
    if (code?.kind !== 'activity') throw new AppError('VENUE_CODE_INVALID');
    const { codeSeconds, graceSteps } = this.district.attendance;
    refuse(judgeVenueCode(this.settings.keys.venueCode, code, stepAt(this.clock.now(), codeSeconds), graceSteps));
    const venue = await this.sources.of(code.kind).venue(code.venueId);
    if (!venue) throw new AppError('VENUE_CODE_INVALID');
    const claim = await this.scans.claim(venue, actor);
    return {
      claim: claim.nonce,
      slotId: venue.venueId,
      activityId: venue.subjectId,
      title: venue.title,
      placeName: venue.placeName,
      startsAt: venue.startsAt.toISOString(),
      endsAt: venue.endsAt.toISOString(),
      scannedAt: claim.scannedAt.toISOString(),
      expiresAt: claim.expiresAt.toISOString(),
      next: await this.next(actor, venue),
    };
  }

  private async next(actor: Actor | null, { kind, venueId }: Venue): Promise<Claimed['next']> {
    if (!actor) return 'login';
    if (actor.volunteerId === null) return 'join';
    const duty = await this.sources.of(kind).dutyAt(venueId, actor.volunteerId);
    return nextStep(duty && (await this.store.latestOf(kind, duty.dutyId)));
  }
}
