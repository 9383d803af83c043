import { Injectable } from '@nestjs/common';

/** Kind of venue: a slot of an activity, or a service order. */
export type DutyKind = 'activity' | 'order';

/** Where and when people serve: a slot of an activity, or a service order. */
export interface Venue {
  readonly kind: DutyKind;
  /** Slot id (activity) or order id. */
  readonly venueId: number;
  /** Project id (activity) or order id, whose page front-ends open. */
  readonly subjectId: number;
  readonly title: string;
  readonly category: string;
  readonly placeName: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly regionCode: string;
  /** Person in charge 负责人 (67号 第七条). */
  readonly contactName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** End of the time that counts: the planned end, or later when staff extended it. */
  readonly countedUntil: Date;
  /** True when published and not cancelled. */
  readonly open: boolean;
  /** Number of confirmed sign-ups. */
  readonly expected: number;
}

/** One volunteer's duty at a venue: a confirmed sign-up, or an order. */
export interface Duty extends Venue {
  /** Sign-up id (activity) or order id (a started order never changes its volunteer). */
  readonly dutyId: number;
  readonly volunteerId: number;
  readonly postName: string;
}

/**
 * What attendance asks of the modules whose duties it records. Activities and orders each register a source, because attendance stands
 * below them and cannot import them.
 */
export interface DutySource {
  readonly kind: DutyKind;
  venue(venueId: number): Promise<Venue | null>;
  /** The volunteer's confirmed duty at this venue. */
  dutyAt(venueId: number, volunteerId: number): Promise<Duty | null>;
  dutyById(dutyId: number): Promise<Duty | null>;
  /**
   * Signs up a walk-in in the open transaction, judged at the moment of the scan, because the login after it may take longer than the slot.
   * @throws SLOT_FULL, CONDITION_NOT_MET, TIME_CLASH, SIGN_UP_CLOSED
   */
  walkIn(venueId: number, volunteerId: number, postId: number | undefined, scannedAt: Date): Promise<Duty>;
}

/** The registered duty sources, by kind. */
@Injectable()
export class DutySources {
  private readonly sources = new Map<DutyKind, DutySource>();

  register(source: DutySource): void {
    this.sources.set(source.kind, source);
  }

  of(kind: DutyKind): DutySource {
    const source = this.sources.get(kind);
    if (!source) throw new Error(`no duty source is registered for ${kind}`);
    return source;
  }
}
