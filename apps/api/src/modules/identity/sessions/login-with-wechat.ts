import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { PersonAccounts } from '../accounts/person-accounts.js';
import { Sessions } from './sessions.js';
import { WechatClient } from '../wechat/index.js';

/** Logs in with the code of wx.login; the account is made at the first login. */
@Injectable()
export class LoginWithWechat {
  constructor(
    private readonly wechat: WechatClient,
    private readonly persons: PersonAccounts,
    private readonly sessions: Sessions,
  ) {}

  async run({ body }: Call<'loginWithWechat'>): Promise<Answer<'loginWithWechat'>> {
    const { openid } = await this.wechat.code2Session(body.code);
    return this.sessions.open(await this.persons.forOpenid(openid));
  }
}
