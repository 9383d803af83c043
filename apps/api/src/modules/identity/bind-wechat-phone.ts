import { Injectable } from '@nestjs/common';
import { Audit } from '../../kit/audit/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Accounts } from './accounts.js';
import { PersonAccounts } from './person-accounts.js';
import { WechatClient } from './wechat/index.js';

const MAINLAND_PHONE = /^1[3-9]\d{9}$/;

/** The phone comes from WeChat, which has proven it. It replaces one bound before. */
@Injectable()
export class BindWechatPhone {
  constructor(
    private readonly tx: Tx,
    private readonly wechat: WechatClient,
    private readonly persons: PersonAccounts,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
  ) {}

  async run({ actor, body }: Call<'bindWechatPhone'>): Promise<Answer<'bindWechatPhone'>> {
    const { phone, countryCode } = await this.wechat.phoneNumber(body.code);
    if (countryCode !== '86' || !MAINLAND_PHONE.test(phone)) {
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'code', message: '目前只支持中国大陆手机号' }] });
    }
    await this.tx.run(async () => {
      await this.persons.bindPhone(actor.accountId, phone);
      await this.audit.write({ actor, action: 'account.bindPhone', subject: 'account', subjectId: actor.accountId });
    });
    return this.accounts.me(actor.accountId);
  }
}
