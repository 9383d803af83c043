import { Injectable } from '@nestjs/common';

/** What attendance is taken for: a slot of an activity, or a service order. */
export type DutyKind = 'activity' | 'order';

/** Where and when people serve: a slot of an activity, or a service order. */
export interface Venue {
  readonly kind: DutyKind;
  /** Slot id (activity) or order id. */
  readonly venueId: number;
  /** Project id (activity) or order id: what a front-end opens. */
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
  /** Planned end, or later when staff extended the slot; time after it does not count. */
  readonly countedUntil: Date;
  /** Published and not called off. */
  readonly open: boolean;
  /** Confirmed sign-ups. */
  readonly expected: number;
}

/** One volunteer's duty at a venue: the confirmed sign-up. */
export interface Duty extends Venue {
  /** Sign-up id (activity) or order id: an order that was started is never given to somebody else. */
  readonly dutyId: number;
  readonly volunteerId: number;
  readonly postName: string;
}

/**
 * What attendance needs to know from the module whose duties it records. Activities register one;
 * so attendance, which stands below, imports neither activities nor orders.
 */
export interface DutySource {
  readonly kind: DutyKind;
  venue(venueId: number): Promise<Venue | null>;
  /** The volunteer's confirmed duty at this venue. */
  dutyAt(venueId: number, volunteerId: number): Promise<Duty | null>;
  dutyById(dutyId: number): Promise<Duty | null>;
  /**
   * Signs a walk-in up inside the open transaction, judged by the moment of the scan: the login after it may outlast the slot.
   * Refuses with SLOT_FULL, CONDITION_NOT_MET, TIME_CLASH, SIGN_UP_CLOSED.
   */
  walkIn(venueId: number, volunteerId: number, postId: number | undefined, scannedAt: Date): Promise<Duty>;
}

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
