import { Injectable } from '@nestjs/common';
import { Audit } from '../../../kit/audit/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { Account } from '../accounts/account.entity.js';
import { LoginAttempts } from '../sessions/login-attempts.js';
import { Passwords } from '../accounts/passwords.js';
import { Sessions } from '../sessions/sessions.js';
import { StaffStore } from './staff.store.js';

/** Sets a new first password; it also unlocks the login name. */
@Injectable()
export class ResetStaffPassword {
  constructor(
    private readonly tx: Tx,
    private readonly staff: StaffStore,
    private readonly passwords: Passwords,
    private readonly attempts: LoginAttempts,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async run({ actor, params: { staffId } }: Call<'resetStaffPassword'>): Promise<Answer<'resetStaffPassword'>> {
    const { login } = await this.staff.require(staffId);
    const initialPassword = this.passwords.first();
    const passwordHash = await this.passwords.hash(initialPassword);
    await this.tx.run(async (em) => {
      await em.update(Account, { id: staffId }, { passwordHash, mustChangePassword: true });
      await this.attempts.clear(login);
      await this.sessions.endAll(staffId);
      await this.audit.write({ actor, action: 'staff.resetPassword', subject: 'account', subjectId: staffId });
    });
    return { staff: await this.staff.answer(staffId), initialPassword };
  }
}
