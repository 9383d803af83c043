import { Injectable } from '@nestjs/common';
import { holdsRole, mayInRegion, reachOf, type Actor } from '../../kit/access/index.js';
import { Audit } from '../../kit/audit/index.js';
import { Sealer } from '../../kit/crypto/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Accounts } from '../identity/index.js';
import { RosterChecks } from './roster-checks.js';
import type { Volunteer } from './volunteer.entity.js';
import { VolunteerStore } from './volunteer.store.js';

/** The unmasked phone or ID number of a volunteer. The audit entry is committed before the value is sent. */
@Injectable()
export class RevealVolunteer {
  constructor(
    private readonly tx: Tx,
    private readonly store: VolunteerStore,
    private readonly rosters: RosterChecks,
    private readonly accounts: Accounts,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async run({ actor, params: { volunteerId }, body: { field, reason } }: Call<'revealVolunteer'>): Promise<Answer<'revealVolunteer'>> {
    const volunteer = await this.store.byId(volunteerId);
    // Callers who may see nobody are not told whether the volunteer exists.
    if (!volunteer) throw holdsRole(actor, 'platform') ? new AppError('NOT_FOUND', { what: 'volunteer' }) : new AppError('FORBIDDEN');
    if (!(await this.may(actor, volunteer, field))) throw new AppError('FORBIDDEN');
    const value = field === 'idNumber' ? this.store.openIdNumber(volunteer) : await this.phone(volunteer);
    await this.tx.run(() =>
      this.audit.write({
        actor,
        action: 'volunteer.reveal',
        subject: 'volunteer',
        subjectId: volunteerId,
        regionCode: volunteer.regionCode,
        reason,
        data: { field },
      }),
    );
    return { value };
  }

  private async may(actor: Actor, volunteer: Volunteer, field: 'phone' | 'idNumber'): Promise<boolean> {
    if (mayInRegion(actor, 'platform', volunteer.regionCode) || mayInRegion(actor, 'reviewer', volunteer.regionCode)) return true;
    return field === 'phone' && this.rosters.onRosterWithin(volunteer.id, reachOf(actor, ['organiser']));
  }

  private async phone({ accountId, contactPhoneSealed }: Volunteer): Promise<string> {
    const proven = await this.accounts.phoneOf(accountId);
    if (proven !== null) return proven;
    if (contactPhoneSealed === null) throw new AppError('NOT_FOUND', { what: 'phone' });
    return this.sealer.open(contactPhoneSealed, 'volunteer.phone');
  }
}
