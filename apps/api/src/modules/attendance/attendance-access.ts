import { Injectable } from '@nestjs/common';
import { findVisible, isSameVolunteer, type Actor } from '../../kit/access/index.js';
import { AppError } from '../../kit/errors/index.js';
import type { Attendance } from './attendance.entity.js';
import { AttendanceStore, type DisputedRecord } from './attendance.store.js';
import { isInCharge, isOwner, maySeeAsStaff } from './core/actions.js';
import { DutySources, type Venue } from './duty.js';

/** Who may see or change which record. A record that the caller may not see does not exist for them. */
@Injectable()
export class AttendanceAccess {
  constructor(
    private readonly store: AttendanceStore,
    private readonly sources: DutySources,
  ) {}

  /** The slot, for its organisers. @throws NOT_FOUND, or FORBIDDEN for staff who may only see it */
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

  /** A dispute with its record, if `may` accepts the record. @throws NOT_FOUND */
  dispute(id: number, may: (record: Attendance) => boolean): Promise<DisputedRecord> {
    return findVisible('dispute', this.store.disputedRecord(id), ({ record }) => may(record));
  }

  /** The record, for whoever is in charge of it; never one's own service. @throws NOT_FOUND, or FORBIDDEN for staff who may only see it */
  async organise(actor: Actor, id: number): Promise<Attendance> {
    const record = await this.see(actor, id);
    this.refuseUnlessInCharge(actor, record);
    return record;
  }

  /** Nobody decides about their own service. @throws FORBIDDEN */
  refuseUnlessInCharge(actor: Actor, record: Attendance): void {
    if (isSameVolunteer(actor, record.volunteerId) || !isInCharge(actor, record)) throw new AppError('FORBIDDEN');
  }
}
