import { z } from 'zod';
import { endpoint, roles } from '../kit/endpoint.js';
import { Done, IdText, line, pageOf, pageQuery, Phone } from '../kit/shapes.js';
import { GrantInput, Me, Session, Staff } from './shapes.js';
import { grantsOfStaff, loginLength, passwordLength, phoneCodePattern, staffNameLength } from './limits.js';
import { searchLength } from '../kit/limits.js';

const Login = z
  .string()
  .trim()
  .min(loginLength.min)
  .max(loginLength.max)
  .regex(/^[A-Za-z0-9_.@-]+$/);
const Password = z.string().min(1).max(passwordLength.max);
const StaffPassword = z.object({ staff: Staff, /** Sent once; must be changed at the first login. */ initialPassword: z.string() });

export default {
  loginWithWechat: endpoint({
    operationId: 'loginWithWechat',
    method: 'POST',
    path: '/sessions/wechat',
    tags: ['identity'],
    audience: 'public',
    summary: 'Log in with the code of wx.login; the account is made at the first login',
    // A whole event may share one network address; WeChat has rate limits of its own.
    rateLimit: { limit: 600, seconds: 60 },
    body: z.strictObject({ code: line(128) }),
    response: Session,
    status: 201,
    errors: ['WECHAT_CODE_INVALID', 'WECHAT_BUSY', 'WECHAT_RATE_LIMITED', 'WECHAT_BLOCKED', 'WECHAT_UNAVAILABLE', 'ACCOUNT_DISABLED'],
  }),
  bindWechatPhone: endpoint({
    operationId: 'bindWechatPhone',
    method: 'POST',
    path: '/me/phone/wechat',
    tags: ['identity'],
    audience: 'account',
    summary:
      'Bind the phone number from the getPhoneNumber button. If an account has this phone already, as for people from a roster, the WeChat login moves there, unless the present account has been used',
    rateLimit: { limit: 10, seconds: 60 },
    body: z.strictObject({ code: line(128) }),
    response: z.object({
      me: Me,
      /**
       * New session when the WeChat login moved to the account that has this phone; the caller's former session has ended. Null when
       * nothing moved.
       */
      session: Session.nullable(),
    }),
    errors: ['WECHAT_CODE_INVALID', 'WECHAT_BUSY', 'WECHAT_RATE_LIMITED', 'WECHAT_UNAVAILABLE', 'PHONE_TAKEN'],
  }),
  requestPhoneCode: endpoint({
    operationId: 'requestPhoneCode',
    method: 'POST',
    path: '/phone-codes',
    tags: ['identity'],
    audience: 'public',
    summary: 'Send a one-time code 验证码 by SMS; valid 5 minutes, 5 attempts, one a minute and ten a day for each phone',
    rateLimit: { limit: 60, seconds: 60 },
    body: z.strictObject({ phone: Phone }),
    status: 201,
    response: z.object({
      /** Seconds until another code may be asked for. */ retryAfterSeconds: z.int(),
      /** The code itself, in the demo environment only. */ demoCode: z.string().nullable(),
    }),
    errors: ['TOO_MANY_REQUESTS', 'SMS_UNAVAILABLE'],
  }),
  loginWithPhone: endpoint({
    operationId: 'loginWithPhone',
    method: 'POST',
    path: '/sessions/phone',
    tags: ['identity'],
    audience: 'public',
    summary: 'Log in with phone and one-time code; the account is made at first login',
    rateLimit: { limit: 120, seconds: 60 },
    body: z.strictObject({ phone: Phone, code: z.string().regex(phoneCodePattern) }),
    response: Session,
    status: 201,
    errors: ['PHONE_CODE_WRONG', 'PHONE_CODE_EXPIRED', 'ACCOUNT_DISABLED'],
  }),
  loginWithPassword: endpoint({
    operationId: 'loginWithPassword',
    method: 'POST',
    path: '/sessions/password',
    tags: ['identity'],
    audience: 'public',
    summary: 'Staff log in with login name and password; locked for 15 minutes after 5 wrong ones',
    rateLimit: { limit: 20, seconds: 60 },
    body: z.strictObject({ login: Login, password: Password }),
    response: Session,
    status: 201,
    errors: ['PASSWORD_WRONG', 'ACCOUNT_LOCKED', 'ACCOUNT_DISABLED'],
  }),
  loginAsDemo: endpoint({
    operationId: 'loginAsDemo',
    method: 'POST',
    path: '/sessions/demo',
    tags: ['demo'],
    audience: 'public',
    summary: 'Log in as a demo account by its key (demo only)',
    body: z.strictObject({ account: line(loginLength.max) }),
    response: Session,
    status: 201,
    errors: ['DEMO_ONLY', 'NOT_FOUND'],
  }),
  refreshSession: endpoint({
    operationId: 'refreshSession',
    method: 'POST',
    path: '/sessions/refresh',
    tags: ['identity'],
    audience: 'public',
    summary: 'New tokens for a refresh token',
    // High because many people may share one network address, and each access token lives about ten minutes.
    rateLimit: { limit: 600, seconds: 60 },
    body: z.strictObject({ refreshToken: line(256) }),
    response: Session,
    status: 201,
    errors: ['REFRESH_TOKEN_INVALID', 'REFRESH_TOKEN_REUSED', 'ACCOUNT_DISABLED'],
  }),
  logout: endpoint({
    operationId: 'logout',
    method: 'POST',
    path: '/sessions/logout',
    tags: ['identity'],
    audience: 'account',
    summary: 'End this session',
    response: Done,
    errors: [],
  }),
  changePassword: endpoint({
    operationId: 'changePassword',
    method: 'POST',
    path: '/me/password',
    tags: ['identity'],
    audience: 'account',
    summary: 'Change one’s own password (10 to 128 characters, letters and digits); ends other sessions',
    rateLimit: { limit: 10, seconds: 60 },
    body: z.strictObject({ oldPassword: Password, newPassword: Password }),
    response: Session,
    errors: ['PASSWORD_WRONG', 'PASSWORD_TOO_WEAK', 'ACCOUNT_LOCKED'],
  }),
  getMe: endpoint({
    operationId: 'getMe',
    method: 'GET',
    path: '/me',
    tags: ['identity'],
    audience: 'account',
    summary: 'The caller’s account, grants and volunteer profile',
    response: Me,
    errors: [],
  }),
  listStaff: endpoint({
    operationId: 'listStaff',
    method: 'GET',
    path: '/staff',
    tags: ['identity'],
    audience: ['platform'],
    summary: 'Staff accounts with their roles',
    query: z.object({ ...pageQuery, q: line(searchLength).optional(), role: z.enum(roles).optional() }),
    response: pageOf(Staff),
    errors: [],
  }),
  createStaff: endpoint({
    operationId: 'createStaff',
    method: 'POST',
    path: '/staff',
    tags: ['identity'],
    audience: ['platform'],
    // Not idempotent: a stored answer would hold the first password in plain text. Login names are unique, so a repeat cannot make two
    // accounts.
    summary: 'New staff account with a first password',
    status: 201,
    body: z.strictObject({
      login: Login,
      name: line(staffNameLength),
      phone: Phone.nullable(),
      grants: z.array(GrantInput).min(grantsOfStaff.min).max(grantsOfStaff.max),
    }),
    response: StaffPassword,
    errors: ['LOGIN_NAME_TAKEN', 'NOT_FOUND', 'REGION_UNKNOWN'],
  }),
  updateStaff: endpoint({
    operationId: 'updateStaff',
    method: 'PATCH',
    path: '/staff/:staffId',
    tags: ['identity'],
    audience: ['platform'],
    summary: 'Change a staff account’s name or roles, or disable it; nobody takes the platform role from themselves',
    params: z.object({ staffId: IdText }),
    body: z.strictObject({
      name: line(staffNameLength).optional(),
      grants: z.array(GrantInput).max(grantsOfStaff.max).optional(),
      disabled: z.boolean().optional(),
    }),
    response: Staff,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'REGION_UNKNOWN', 'LAST_PLATFORM_ADMIN'],
  }),
  resetStaffPassword: endpoint({
    operationId: 'resetStaffPassword',
    method: 'POST',
    path: '/staff/:staffId/password',
    tags: ['identity'],
    audience: ['platform'],
    // Not idempotent: a stored answer would hold the password in plain text. A repeat sets another password.
    summary: 'New first password; ends all sessions of the account',
    params: z.object({ staffId: IdText }),
    response: StaffPassword,
    errors: ['NOT_FOUND'],
  }),
};
