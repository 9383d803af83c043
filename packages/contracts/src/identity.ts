import { z } from 'zod';
import { endpoint, roles } from './kit/endpoint.js';
import { Day, Done, Id, IdText, Instant, Phone, RegionCode, line, pageOf, pageQuery } from './kit/shapes.js';
import { VolunteerSelf } from './volunteers.js';

/** Where a role reaches: everything, a region subtree, one organisation or one partner. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('region'), code: RegionCode }),
  z.object({ kind: z.literal('organisation'), id: Id }),
  z.object({ kind: z.literal('partner'), id: Id }),
]);
/** A granted role 角色授权. `volunteer` is never granted; it comes with joining. */
export const GrantInput = z.object({ role: z.enum(roles).exclude(['volunteer']), scope: Scope });
export const Grant = GrantInput.extend({ /** Name of the region, organisation or partner, for people. */ scopeName: z.string() });

export const Me = z.object({
  accountId: Id,
  displayName: z.string(),
  phoneMasked: z.string().nullable(),
  hasWechat: z.boolean(),
  /** The first password must be changed before anything else. */
  mustChangePassword: z.boolean(),
  grants: z.array(Grant),
  volunteer: VolunteerSelf.nullable(),
  unreadMessages: z.int(),
});
export type Me = z.output<typeof Me>;

export const Session = z.object({
  /** Bearer token; lives about ten minutes (wall time). */
  accessToken: z.string(),
  accessExpiresAt: Instant,
  /** One use only: refreshing gives a new one; using an old one ends the whole family. */
  refreshToken: z.string(),
  me: Me,
});
export type Session = z.output<typeof Session>;

const Login = z
  .string()
  .trim()
  .min(3)
  .max(40)
  .regex(/^[A-Za-z0-9_.@-]+$/);
const Password = z.string().min(1).max(128);

export const Staff = z.object({
  id: Id,
  login: z.string(),
  name: z.string(),
  phoneMasked: z.string().nullable(),
  grants: z.array(Grant),
  disabled: z.boolean(),
  lockedUntil: Instant.nullable(),
  lastLoginAt: Instant.nullable(),
  createdAt: Instant,
});
const StaffPassword = z.object({ staff: Staff, /** Shown once; must be changed at first login. */ initialPassword: z.string() });

export const identityEndpoints = {
  loginWithWechat: endpoint({
    operationId: 'loginWithWechat',
    method: 'POST',
    path: '/sessions/wechat',
    tags: ['identity'],
    audience: 'public',
    summary: 'Log in with the code of wx.login',
    // A whole event may stand behind one address; WeChat has its own limits.
    rate: { limit: 600, seconds: 60 },
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
      'Bind the phone number from the getPhoneNumber button. Whoever came by a roster has an account under that phone already: an account that is not used yet gives its WeChat login to it',
    rate: { limit: 10, seconds: 60 },
    body: z.strictObject({ code: line(128) }),
    response: z.object({
      me: Me,
      /** Of the account that the phone belongs to, when the login moved there; the session before has ended. */ session:
        Session.nullable(),
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
    rate: { limit: 60, seconds: 60 },
    body: z.strictObject({ phone: Phone }),
    status: 201,
    response: z.object({
      /** Seconds until another may be asked for. */ retryAfterSeconds: z.int(),
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
    rate: { limit: 120, seconds: 60 },
    body: z.strictObject({ phone: Phone, code: z.string().regex(/^\d{6}$/) }),
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
    rate: { limit: 20, seconds: 60 },
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
    body: z.strictObject({ account: line(40) }),
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
    // As for logging in: everybody behind one address comes back every ten minutes.
    rate: { limit: 600, seconds: 60 },
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
    summary: 'Change the own password (10 to 128 characters, letters and digits); ends other sessions',
    rate: { limit: 10, seconds: 60 },
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
    summary: 'Who I am, what I may do, my volunteer profile',
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
    query: z.object({ ...pageQuery, q: line(40).optional(), role: z.enum(roles).optional() }),
    response: pageOf(Staff),
    errors: [],
  }),
  createStaff: endpoint({
    operationId: 'createStaff',
    method: 'POST',
    path: '/staff',
    tags: ['identity'],
    audience: ['platform'],
    // Not idempotent: a kept answer would hold the first password in plain text. The login name keeps a repeat from making two.
    summary: 'New staff account with a first password',
    status: 201,
    body: z.strictObject({ login: Login, name: line(40), phone: Phone.nullable(), grants: z.array(GrantInput).min(1).max(20) }),
    response: StaffPassword,
    errors: ['LOGIN_NAME_TAKEN', 'NOT_FOUND', 'REGION_UNKNOWN'],
  }),
  updateStaff: endpoint({
    operationId: 'updateStaff',
    method: 'PATCH',
    path: '/staff/:staffId',
    tags: ['identity'],
    audience: ['platform'],
    summary: 'Change name, roles, or disable; nobody takes the platform role from themselves',
    params: z.object({ staffId: IdText }),
    body: z.strictObject({ name: line(40).optional(), grants: z.array(GrantInput).max(20).optional(), disabled: z.boolean().optional() }),
    response: Staff,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'REGION_UNKNOWN'],
  }),
  resetStaffPassword: endpoint({
    operationId: 'resetStaffPassword',
    method: 'POST',
    path: '/staff/:staffId/password',
    tags: ['identity'],
    audience: ['platform'],
    // Not idempotent for the same reason: a repeat gives another password.
    summary: 'New first password; ends all sessions of the account',
    params: z.object({ staffId: IdText }),
    response: StaffPassword,
    errors: ['NOT_FOUND'],
  }),
  listAudit: endpoint({
    operationId: 'listAudit',
    method: 'GET',
    path: '/audit',
    tags: ['audit'],
    audience: ['platform', 'reviewer'],
    summary: 'The audit trail 审计: who did what to which record, newest first; reviewers see their region',
    query: z.object({
      ...pageQuery,
      subject: line(40).optional(),
      subjectId: IdText.optional(),
      action: line(60).optional(),
      actorAccountId: IdText.optional(),
      from: Day.optional(),
      to: Day.optional(),
    }),
    response: pageOf(
      z.object({
        id: Id,
        at: Instant,
        actorAccountId: Id.nullable(),
        actorName: z.string(),
        action: z.string(),
        subject: z.string(),
        subjectId: Id.nullable(),
        summary: z.string(),
        regionCode: z.string().nullable(),
        organisationId: Id.nullable(),
        reason: z.string().nullable(),
        data: z.record(z.string(), z.unknown()),
        requestId: z.string().nullable(),
      }),
    ),
    errors: [],
  }),
};
