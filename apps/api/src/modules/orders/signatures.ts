import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../../kit/audit/index.js';
import { Accounts } from '../identity/index.js';
import { VolunteerReader } from '../volunteers/index.js';

type Signer = { readonly accountId: number; readonly name?: string };

/** Names under which people act, for the audit trail and the order's history. */
@Injectable()
export class Signatures {
  constructor(
    private readonly accounts: Accounts,
    private readonly volunteers: VolunteerReader,
  ) {}

  async of(actor: Signer): Promise<NonNullable<AuditActor>>;
  async of(actor: Signer | null): Promise<AuditActor>;
  async of(actor: Signer | null): Promise<AuditActor> {
    if (actor === null) return null;
    const { accountId, name } = actor;
    return { accountId, name: name ?? (await this.accounts.names([accountId])).get(accountId) ?? '' };
  }

  /** Of the volunteer as such: the real name, whatever the account is called. */
  async ofVolunteer(volunteerId: number): Promise<AuditActor> {
    const volunteer = await this.volunteers.byId(volunteerId);
    return volunteer && { accountId: volunteer.accountId, name: volunteer.name };
  }
}
