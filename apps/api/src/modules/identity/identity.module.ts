import { Module } from '@nestjs/common';
import { Settings } from '../../settings.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RegionsModule } from '../regions/index.js';
import { AccountStore } from './accounts/account.store.js';
import { AccountUses } from './accounts/account-uses.js';
import { Accounts } from './accounts/accounts.js';
import { BindWechatPhone } from './sessions/bind-wechat-phone.js';
import { ChangePassword } from './sessions/change-password.js';
import { CreateStaff } from './staff/create-staff.js';
import { IdentityHousekeeping } from './housekeeping.js';
import { ListStaff } from './staff/list-staff.js';
import { LoginAsDemo } from './sessions/login-as-demo.js';
import { LoginAttempts } from './sessions/login-attempts.js';
import { LoginWithPassword } from './sessions/login-with-password.js';
import { LoginWithPhone } from './sessions/login-with-phone.js';
import { LoginWithWechat } from './sessions/login-with-wechat.js';
import { MeSources } from './accounts/me-sources.js';
import { Passwords } from './accounts/passwords.js';
import { PersonAccounts } from './accounts/person-accounts.js';
import { PhoneCodes } from './sessions/phone-codes.js';
import { RequestPhoneCode } from './sessions/request-phone-code.js';
import { ResetStaffPassword } from './staff/reset-staff-password.js';
import { ScopeNames } from './accounts/scope-names.js';
import { SMS_SENDER, smsSender } from './sms/choose-sms-sender.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffStore } from './staff/staff.store.js';
import { UpdateStaff } from './staff/update-staff.js';
import { WechatClient } from './wechat/index.js';

const parts = [AccountStore, Accounts, AccountUses, PersonAccounts, Sessions, MeSources, ScopeNames, LoginAttempts, PhoneCodes, Passwords];
const login = [LoginWithWechat, BindWechatPhone, RequestPhoneCode, LoginWithPhone, LoginWithPassword, LoginAsDemo, ChangePassword];
const staff = [StaffStore, ListStaff, CreateStaff, UpdateStaff, ResetStaffPassword];

@Module({
  imports: [RegionsModule, OrganisationsModule],
  controllers: [SessionsController, StaffController],
  providers: [
    { provide: WechatClient, inject: [Settings], useFactory: ({ wechat }: Settings) => new WechatClient(wechat) },
    { provide: SMS_SENDER, inject: [Settings], useFactory: smsSender },
    ...parts,
    ...login,
    ...staff,
    IdentityHousekeeping,
  ],
  exports: [Accounts, AccountUses, PersonAccounts, Sessions, MeSources, CreateStaff, Passwords, AccountStore, WechatClient],
})
export class IdentityModule {}
