import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Settings } from '../../../settings.js';
import { AccountStore } from '../accounts/account.store.js';
import { Sessions } from './sessions.js';

/** Logs in as a demo account; refused outside a demo. */
@Injectable()
export class LoginAsDemo {
  constructor(
    private readonly settings: Settings,
    private readonly store: AccountStore,
    private readonly sessions: Sessions,
  ) {}

  async run({ body }: Call<'loginAsDemo'>): Promise<Answer<'loginAsDemo'>> {
    if (!this.settings.demo.login) throw new AppError('DEMO_ONLY');
    const account = await this.store.byDemoKey(body.account);
    if (!account) throw new AppError('NOT_FOUND', { what: 'demoAccount' });
    return this.sessions.open(account.id);
  }
}
