import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { PersonAccounts } from '../accounts/person-accounts.js';
import { PhoneCodes } from './phone-codes.js';
import { Sessions } from './sessions.js';

/** Logs in with a phone and its one-time code; the account is made at the first login. */
@Injectable()
export class LoginWithPhone {
  constructor(
    private readonly codes: PhoneCodes,
    private readonly persons: PersonAccounts,
    private readonly sessions: Sessions,
  ) {}

  async run({ body: { phone, code } }: Call<'loginWithPhone'>): Promise<Answer<'loginWithPhone'>> {
    await this.codes.use(phone, code);
    return this.sessions.open(await this.persons.forPhone(phone));
  }
}
