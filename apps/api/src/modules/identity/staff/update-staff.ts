import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '../../../kit/audit/index.js';
import { holdRows, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Account } from '../accounts/account.entity.js';
import { AccountStore } from '../accounts/account.store.js';
import { grantKey, isPlatform } from '../core/grants.js';
import { distinct } from './create-staff.js';
import { ScopeNames } from '../accounts/scope-names.js';
import { Sessions } from '../sessions/sessions.js';
import { StaffStore } from './staff.store.js';

/** Changes a staff account. What it may do changes at once, and there is always somebody left who can change that. */
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
      if (locksOut) await this.requireAnother(em, staffId);
      const patch = { ...(name !== undefined && { displayName: name }), ...(disabled !== undefined && { disabled }) };
      if (Object.keys(patch).length > 0) await em.update(Account, { id: staffId }, patch);
      if (grants) await this.store.replaceGrants(em, staffId, distinct(grants));
      if (grants) await this.sessions.outdate(staffId);
      if (disabled) await this.sessions.endAll(staffId);
      const data = { ...patch, ...(grants && { grants: distinct(grants).map(grantKey) }) };
      await this.audit.write({ actor, action: 'staff.update', subject: 'account', subjectId: staffId, data });
    });
    return this.staff.answer(staffId);
  }

  /** Two platform administrators who take each other's role at once wait for each other here. @throws LAST_PLATFORM_ADMIN */
  private async requireAnother(em: EntityManager, staffId: number): Promise<void> {
    const ids = await this.store.platformAccounts();
    await holdRows(em, Account, ids);
    const left = await em.countBy(Account, {
      id: In((await this.store.platformAccounts()).filter((id) => id !== staffId)),
      disabled: false,
    });
    if (left === 0) throw new AppError('LAST_PLATFORM_ADMIN');
  }
}
