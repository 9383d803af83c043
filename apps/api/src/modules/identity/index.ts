import { Account, AccountGrant } from './account.entity.js';
import { LoginAttempt, PhoneCode } from './attempt.entity.js';
import { Session } from './session.entity.js';

export { AccountStore } from './account.store.js';
export { AccountUses } from './account-uses.js';
export { Accounts } from './accounts.js';
export { DEMO_PASSWORD } from './core/demo-password.js';
export { CreateStaff, type NewStaff } from './create-staff.js';
export { IdentityModule } from './identity.module.js';
export { MeSources } from './me-sources.js';
export { Passwords } from './passwords.js';
export { PersonAccounts } from './person-accounts.js';
export { Sessions } from './sessions.js';
export { isScene, WechatClient } from './wechat/index.js';
export const entities = [Account, AccountGrant, Session, LoginAttempt, PhoneCode];
