import { Account, AccountGrant } from './account.entity.js';
import { LoginAttempt, PhoneCode } from './attempt.entity.js';
import { Session } from './session.entity.js';

export const entities = [Account, AccountGrant, Session, LoginAttempt, PhoneCode];
