import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../../kit/endpoint/index.js';
import { Accounts } from '../accounts/accounts.js';
import { BindWechatPhone } from './bind-wechat-phone.js';
import { ChangePassword } from './change-password.js';
import { LoginAsDemo } from './login-as-demo.js';
import { LoginWithPassword } from './login-with-password.js';
import { LoginWithPhone } from './login-with-phone.js';
import { LoginWithWechat } from './login-with-wechat.js';
import { RequestPhoneCode } from './request-phone-code.js';
import { Sessions } from './sessions.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly withWechat: LoginWithWechat,
    private readonly wechatPhone: BindWechatPhone,
    private readonly phoneCode: RequestPhoneCode,
    private readonly withPhone: LoginWithPhone,
    private readonly withPassword: LoginWithPassword,
    private readonly asDemo: LoginAsDemo,
    private readonly password: ChangePassword,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
  ) {}

  @Handle('loginWithWechat')
  loginWithWechat(call: Call<'loginWithWechat'>): Promise<Answer<'loginWithWechat'>> {
    return this.withWechat.run(call);
  }

  @Handle('bindWechatPhone')
  bindWechatPhone(call: Call<'bindWechatPhone'>): Promise<Answer<'bindWechatPhone'>> {
    return this.wechatPhone.run(call);
  }

  @Handle('requestPhoneCode')
  requestPhoneCode(call: Call<'requestPhoneCode'>): Promise<Answer<'requestPhoneCode'>> {
    return this.phoneCode.run(call);
  }

  @Handle('loginWithPhone')
  loginWithPhone(call: Call<'loginWithPhone'>): Promise<Answer<'loginWithPhone'>> {
    return this.withPhone.run(call);
  }

  @Handle('loginWithPassword')
  loginWithPassword(call: Call<'loginWithPassword'>): Promise<Answer<'loginWithPassword'>> {
    return this.withPassword.run(call);
  }

  @Handle('loginAsDemo')
  loginAsDemo(call: Call<'loginAsDemo'>): Promise<Answer<'loginAsDemo'>> {
    return this.asDemo.run(call);
  }

  @Handle('refreshSession')
  refreshSession({ body }: Call<'refreshSession'>): Promise<Answer<'refreshSession'>> {
    return this.sessions.refresh(body.refreshToken);
  }

  @Handle('logout')
  async logout({ actor }: Call<'logout'>): Promise<Answer<'logout'>> {
    await this.sessions.end(actor.sessionId);
    return { done: true };
  }

  @Handle('changePassword')
  changePassword(call: Call<'changePassword'>): Promise<Answer<'changePassword'>> {
    return this.password.run(call);
  }

  @Handle('getMe')
  getMe({ actor }: Call<'getMe'>): Promise<Answer<'getMe'>> {
    return this.accounts.me(actor.accountId);
  }
}
