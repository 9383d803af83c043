import { Injectable } from '@nestjs/common';
import { Audit } from '../../../kit/audit/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Account } from '../accounts/account.entity.js';
import { AccountStore } from '../accounts/account.store.js';
import { passwordFault } from '../core/password.js';
import { LoginAttempts } from './login-attempts.js';
import { wrongPassword } from './login-with-password.js';
import { Passwords } from '../accounts/passwords.js';
import { Sessions } from './sessions.js';

/** Changes the caller's password; all sessions end, and the caller gets a new one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly tx: Tx,
    private readonly store: AccountStore,
    private readonly attempts: LoginAttempts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async run({ actor, body: { oldPassword, newPassword } }: Call<'changePassword'>): Promise<Answer<'changePassword'>> {
    const account = await this.store.byId(actor.accountId);
    if (!account?.login) throw new AppError('FORBIDDEN');
    const taken = await this.attempts.take(account.login);
    if (!(await this.passwords.matches(account.passwordHash, oldPassword))) throw wrongPassword(taken);
    await this.attempts.clear(account.login);
    const fault = newPassword === oldPassword ? 'unchanged' : passwordFault(newPassword, account.login);
    if (fault) throw new AppError('PASSWORD_TOO_WEAK', { rule: fault });

    const passwordHash = await this.passwords.hash(newPassword);
    return this.tx.run(async (em) => {
      // The condition includes the old hash, so that of two changes at once the second fails.
      const changed = await em.update(
        Account,
        { id: account.id, passwordHash: account.passwordHash! },
        { passwordHash, mustChangePassword: false },
      );
      if (changed.affected !== 1) throw new AppError('PASSWORD_WRONG', { attemptsLeft: 'left' in taken ? taken.left : 0 });
      await this.sessions.endAll(account.id);
      await this.audit.write({ actor, action: 'account.changePassword', subject: 'account', subjectId: account.id });
      // Here, because the caller's session writes nothing after its end.
      return this.sessions.open(account.id);
    });
  }
}
