import { capability } from '../../kit/capability/index.js';
import { Account, AccountGrant } from './accounts/account.entity.js';
import { LoginAttempt } from './sessions/login-attempt.entity.js';
import { PhoneCode } from './sessions/phone-code.entity.js';
import { IdentityModule } from './identity.module.js';
import { Session } from './sessions/session.entity.js';

export default capability({
  module: IdentityModule,
  entities: [Account, AccountGrant, Session, LoginAttempt, PhoneCode],
  demo: () => import('./demo/index.js'),
});
