import { Module } from '@nestjs/common';
import { Settings } from '../../settings.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RegionsModule } from '../regions/index.js';
import { AccountStore } from './account.store.js';
import { AccountUses } from './account-uses.js';
import { Accounts } from './accounts.js';
import { BindWechatPhone } from './bind-wechat-phone.js';
import { ChangePassword } from './change-password.js';
import { CreateStaff } from './create-staff.js';
import { IdentityHousekeeping } from './housekeeping.js';
import { ListStaff } from './list-staff.js';
import { LoginAsDemo } from './login-as-demo.js';
import { LoginAttempts } from './login-attempts.js';
import { LoginWithPassword } from './login-with-password.js';
import { LoginWithPhone } from './login-with-phone.js';
import { LoginWithWechat } from './login-with-wechat.js';
import { MeSources } from './me-sources.js';
import { Passwords } from './passwords.js';
import { PersonAccounts } from './person-accounts.js';
import { PhoneCodes } from './phone-codes.js';
import { RequestPhoneCode } from './request-phone-code.js';
import { ResetStaffPassword } from './reset-staff-password.js';
import { ScopeNames } from './scope-names.js';
import { SMS_SENDER, smsSender } from './seams.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.js';
import { StaffController } from './staff.controller.js';
import { StaffStore } from './staff.store.js';
import { UpdateStaff } from './update-staff.js';
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
