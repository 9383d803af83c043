import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../../kit/audit/index.js';
import { VolunteerReader } from '../volunteers/index.js';

/** The name with which a volunteer appears in the audit trail and in the order's history. */
@Injectable()
export class Signatures {
  constructor(private readonly volunteers: VolunteerReader) {}

  /** The volunteer's real name, whatever the account is called. */
  async ofVolunteer(volunteerId: number): Promise<AuditActor> {
    const volunteer = await this.volunteers.byId(volunteerId);
    return volunteer && { accountId: volunteer.accountId, name: volunteer.name };
  }
}
