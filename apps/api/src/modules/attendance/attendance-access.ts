import { Injectable } from '@nestjs/common';
import { findVisible, type Actor } from '../../kit/access/index.js';
import { AppError } from '../../kit/errors/index.js';
import type { Attendance } from './attendance.entity.js';
import { AttendanceStore, type DisputedRecord } from './attendance.store.js';
import { isInCharge, isOwner, maySeeAsStaff } from './core/actions.js';
import { DutySources, type Venue } from './duty.js';

/** Who may come near which record. Whoever may not see it is told that it does not exist. */
@Injectable()
export class AttendanceAccess {
  constructor(
    private readonly store: AttendanceStore,
    private readonly sources: DutySources,
  ) {}

  /** The slot of an activity, for its organisers. @throws NOT_FOUND, FORBIDDEN for staff who only see it */
  async organiseSlot(actor: Actor, slotId: number): Promise<Venue> {
    const venue = await findVisible('slot', this.sources.of('activity').venue(slotId), (one) => maySeeAsStaff(actor, one));
    if (!isInCharge(actor, venue)) throw new AppError('FORBIDDEN');
    return venue;
  }

  /** @throws NOT_FOUND */
  own(actor: Actor, id: number): Promise<Attendance> {
    return findVisible('attendance', this.store.byId(id), (record) => isOwner(actor, record));
  }

  /** @throws NOT_FOUND */
  see(actor: Actor, id: number): Promise<Attendance> {
    return findVisible('attendance', this.store.byId(id), (record) => maySeeAsStaff(actor, record));
  }

  /** A dispute with its record, for whom `may` lets near the record. @throws NOT_FOUND */
  dispute(id: number, may: (record: Attendance) => boolean): Promise<DisputedRecord> {
    return findVisible('dispute', this.store.disputedRecord(id), ({ record }) => may(record));
  }

  /** For who is in charge, never of the own service. @throws NOT_FOUND, FORBIDDEN for staff who only see it */
  async organise(actor: Actor, id: number): Promise<Attendance> {
    const record = await this.see(actor, id);
    this.refuseUnlessInCharge(actor, record);
    return record;
  }

  /** Nobody decides about the own service. @throws FORBIDDEN */
  refuseUnlessInCharge(actor: Actor, record: Attendance): void {
    if (isOwner(actor, record) || !isInCharge(actor, record)) throw new AppError('FORBIDDEN');
  }
}
