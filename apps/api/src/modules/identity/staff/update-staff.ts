import { Injectable } from '@nestjs/common';
import { Audit } from '../../../kit/audit/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Account } from '../accounts/account.entity.js';
import { AccountStore } from '../accounts/account.store.js';
import { grantKey, isPlatform } from '../core/grants.js';
import { distinct } from './create-staff.js';
import { ScopeNames } from '../accounts/scope-names.js';
import { Sessions } from '../sessions/sessions.js';
import { StaffStore } from './staff.store.js';

/** Changes a staff account. Granted and withdrawn roles take effect when tokens are refreshed; a disabled account cannot refresh. */
@Injectable()
export class UpdateStaff {
  constructor(
    private readonly tx: Tx,
    private readonly store: AccountStore,
    private readonly staff: StaffStore,
    private readonly scopes: ScopeNames,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async run({ actor, params: { staffId }, body: { name, grants, disabled } }: Call<'updateStaff'>): Promise<Answer<'updateStaff'>> {
    await this.staff.require(staffId);
    const locksOut = disabled === true || (grants !== undefined && !grants.some(isPlatform));
    if (staffId === actor.accountId && locksOut) throw new AppError('FORBIDDEN');
    if (grants) await this.scopes.check(grants);

    await this.tx.run(async (em) => {
      const patch = { ...(name !== undefined && { displayName: name }), ...(disabled !== undefined && { disabled }) };
      if (Object.keys(patch).length > 0) await em.update(Account, { id: staffId }, patch);
      if (grants) await this.store.replaceGrants(em, staffId, distinct(grants));
      if (disabled) await this.sessions.endAll(staffId);
      const data = { ...patch, ...(grants && { grants: distinct(grants).map(grantKey) }) };
      await this.audit.write({ actor, action: 'staff.update', subject: 'account', subjectId: staffId, data });
    });
    return this.staff.answer(staffId);
  }
}
