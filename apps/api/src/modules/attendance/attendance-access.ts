import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kit/access/index.js';
import type { AuditActor } from '../../kit/audit/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Accounts } from '../identity/index.js';
import type { Attendance } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';
import { isInCharge, isOwner, maySeeAsStaff } from './core/actions.js';
import { DutySources, type Venue } from './duty.js';

/** Who may come near which record. Whoever may not see it is told that it does not exist. */
@Injectable()
export class AttendanceAccess {
  constructor(
    private readonly store: AttendanceStore,
    private readonly sources: DutySources,
    private readonly accounts: Accounts,
  ) {}

  /** The slot of an activity, for its organisers. @throws NOT_FOUND, FORBIDDEN for staff who only see it */
  async organiseSlot(actor: Actor, slotId: number): Promise<Venue> {
    const venue = await this.sources.of('activity').venue(slotId);
    if (!venue || !maySeeAsStaff(actor, venue)) throw new AppError('NOT_FOUND', { what: '班次' });
    if (!isInCharge(actor, venue)) throw new AppError('FORBIDDEN');
    return venue;
  }

  /** @throws NOT_FOUND */
  async own(actor: Actor, id: number): Promise<Attendance> {
    const record = await this.store.byId(id);
    if (!record || !isOwner(actor, record)) throw new AppError('NOT_FOUND', { what: '服务记录' });
    return record;
  }

  /** @throws NOT_FOUND */
  async see(actor: Actor, id: number): Promise<Attendance> {
    const record = await this.store.byId(id);
    if (!record || !maySeeAsStaff(actor, record)) throw new AppError('NOT_FOUND', { what: '服务记录' });
    return record;
  }

  /** For who is in charge, never of the own service. @throws NOT_FOUND, FORBIDDEN for staff who only see it */
  async organise(actor: Actor, id: number): Promise<Attendance> {
    const record = await this.see(actor, id);
    if (isOwner(actor, record)) throw new AppError('FORBIDDEN');
    if (!isInCharge(actor, record)) throw new AppError('FORBIDDEN');
    return record;
  }

  /** Who acts, with the name for the audit trail. */
  async signature({ accountId }: Actor): Promise<NonNullable<AuditActor>> {
    return { accountId, name: (await this.accounts.names([accountId])).get(accountId) };
  }
}
