import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Settings } from '../../../settings.js';
import { AccountStore } from '../accounts/account.store.js';
import { DEMO_PASSWORD } from '../core/demo-password.js';
import { LoginAttempts, type Taken } from './login-attempts.js';
import { Passwords } from '../accounts/passwords.js';
import { Sessions } from './sessions.js';

/** Login of staff. A login name without an account is answered, timed and locked like any other. */
@Injectable()
export class LoginWithPassword {
  constructor(
    private readonly settings: Settings,
    private readonly store: AccountStore,
    private readonly attempts: LoginAttempts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  async run({ body }: Call<'loginWithPassword'>): Promise<Answer<'loginWithPassword'>> {
    const login = body.login.toLowerCase();
    const taken = await this.attempts.take(login);
    const account = await this.store.byLogin(login);
    // The password of demo accounts is public, so in production it opens nothing, even in a database that came from a demo.
    const known = this.settings.mode === 'production' && body.password === DEMO_PASSWORD;
    const right = (await this.passwords.matches(account?.passwordHash, body.password)) && !known;
    if (!account || !right) throw wrongPassword(taken);
    await this.attempts.clear(login);
    return this.sessions.open(account.id);
  }
}

export const wrongPassword = (taken: Taken): AppError =>
  'lockedUntil' in taken
    ? new AppError('ACCOUNT_LOCKED', { until: taken.lockedUntil.toISOString() })
    : new AppError('PASSWORD_WRONG', { attemptsLeft: taken.left });
