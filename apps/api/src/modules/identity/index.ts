import { Account, AccountGrant } from './accounts/account.entity.js';
import { LoginAttempt } from './sessions/login-attempt.entity.js';
import { PhoneCode } from './sessions/phone-code.entity.js';
import { Session } from './sessions/session.entity.js';

export { AccountStore } from './accounts/account.store.js';
export { AccountUses } from './accounts/account-uses.js';
export { Accounts } from './accounts/accounts.js';
export { DEMO_PASSWORD } from './core/demo-password.js';
export { CreateStaff, type NewStaff } from './staff/create-staff.js';
export { IdentityModule } from './identity.module.js';
export { MeSources } from './accounts/me-sources.js';
export { Passwords } from './accounts/passwords.js';
export { PersonAccounts } from './accounts/person-accounts.js';
export { Sessions } from './sessions/sessions.js';
export { isScene, WechatClient } from './wechat/index.js';
export const entities = [Account, AccountGrant, Session, LoginAttempt, PhoneCode];
