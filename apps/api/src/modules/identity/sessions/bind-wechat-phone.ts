import { mobilePattern } from '@zhiyuanhong/contracts/limits';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../../kit/audit/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { AccountUses } from '../accounts/account-uses.js';
import { Accounts } from '../accounts/accounts.js';
import { PersonAccounts } from '../accounts/person-accounts.js';
import { Sessions } from './sessions.js';
import { WechatClient } from '../wechat/index.js';

/**
 * Binds a phone that WeChat has proven; it replaces the former one. If another account has the phone, as for people from a roster, it is
 * the same person's: the WeChat login moves there, unless the present account has been used.
 */
@Injectable()
export class BindWechatPhone {
  constructor(
    private readonly tx: Tx,
    private readonly wechat: WechatClient,
    private readonly persons: PersonAccounts,
    private readonly accounts: Accounts,
    private readonly uses: AccountUses,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async run({ actor, body }: Call<'bindWechatPhone'>): Promise<Answer<'bindWechatPhone'>> {
    const { phone, countryCode } = await this.wechat.phoneNumber(body.code);
    if (countryCode !== '86' || !mobilePattern.test(phone)) {
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'code', message: '目前只支持中国大陆手机号' }] });
    }
    const owner = await this.persons.ownerOfPhone(phone);
    if (owner !== null && owner !== actor.accountId) return this.moveTo(owner, actor.accountId);
    await this.tx.run(async () => {
      await this.persons.bindPhone(actor.accountId, phone);
      await this.audit.write({ actor, action: 'account.bindPhone', subject: 'account', subjectId: actor.accountId });
    });
    return { me: await this.accounts.me(actor.accountId), session: null };
  }

  /** @throws PHONE_TAKEN when both accounts have been used */
  private async moveTo(owner: number, from: number): Promise<Answer<'bindWechatPhone'>> {
    const { phoneMasked, volunteer } = await this.accounts.me(from);
    if (phoneMasked !== null || volunteer !== null || (await this.uses.any(from))) throw new AppError('PHONE_TAKEN');
    return this.tx.run(async () => {
      await this.persons.moveWechat(from, owner);
      await this.sessions.endAll(from);
      const line = { actor: { accountId: owner }, action: 'account.linkWechat', subject: 'account', subjectId: owner };
      await this.audit.write({ ...line, data: { from } });
      // Here, because the caller's session writes nothing after its end.
      const session = await this.sessions.open(owner);
      return { me: session.me, session };
    });
  }
}
