/**
 * The catalogue of errors 错误目录: code → HTTP status and typed parameters. The Chinese text for each
 * stands in i18n/errors.zh.ts with the parameters in braces. Codes never change once released.
 */
const error = <P extends Record<string, unknown> = Record<never, never>>(status: number) =>
  ({ status }) as { readonly status: number; readonly params?: P };

export const errors = {
  // Every endpoint may answer these.
  INVALID_INPUT: error<{ fields: { path: string; message: string }[] }>(400),
  MALFORMED_REQUEST: error(400),
  NOT_LOGGED_IN: error(401),
  SESSION_EXPIRED: error(401),
  FORBIDDEN: error(403),
  PASSWORD_CHANGE_REQUIRED: error(403),
  NOT_FOUND: error<{ what: string }>(404),
  ROUTE_NOT_FOUND: error(404),
  METHOD_NOT_ALLOWED: error(405),
  /** `of`: the life-cycle that the state belongs to. */
  STATE_CHANGED: error<{ state: string; of?: string }>(409),
  ACTION_NOT_PERMITTED: error<{ action: string; state: string; of?: string }>(409),
  REASON_REQUIRED: error(400),
  IDEMPOTENCY_KEY_REUSED: error(422),
  BODY_TOO_LARGE: error<{ limitBytes: number }>(413),
  UNSUPPORTED_MEDIA_TYPE: error(415),
  TOO_MANY_REQUESTS: error<{ retryAfterSeconds: number }>(429),
  INTERNAL: error(500),
  BUSY_TRY_AGAIN: error(503),
  MODULE_OFF: error<{ module: string }>(404),
  DEMO_ONLY: error(403),

  // Identity 身份
  WECHAT_CODE_INVALID: error(401),
  WECHAT_BUSY: error(503),
  WECHAT_RATE_LIMITED: error(429),
  WECHAT_BLOCKED: error(403),
  WECHAT_UNAVAILABLE: error(502),
  SMS_UNAVAILABLE: error(502),
  PHONE_CODE_WRONG: error<{ attemptsLeft: number }>(401),
  PHONE_CODE_EXPIRED: error(401),
  PASSWORD_WRONG: error<{ attemptsLeft: number }>(401),
  ACCOUNT_LOCKED: error<{ until: string }>(423),
  ACCOUNT_DISABLED: error(403),
  PASSWORD_TOO_WEAK: error<{ rule: string }>(400),
  REFRESH_TOKEN_INVALID: error(401),
  REFRESH_TOKEN_REUSED: error(401),
  LOGIN_NAME_TAKEN: error(409),
  PHONE_TAKEN: error(409),

  // Volunteers 志愿者
  ID_NUMBER_INVALID: error<{ reason: 'format' | 'checksum' | 'birthDate' | 'region' }>(400),
  ID_NUMBER_TAKEN: error(409),
  REAL_NAME_MISMATCH: error(422),
  GUARDIAN_CONSENT_REQUIRED: error<{ age: number }>(422),
  CONSENT_REQUIRED: error<{ document: 'codeOfConduct' | 'privacy'; version: string }>(422),
  ALREADY_VOLUNTEER: error(409),
  NOT_A_VOLUNTEER: error(403),
  REGION_UNKNOWN: error<{ code: string }>(400),
  SKILL_UNKNOWN: error<{ skill: string }>(400),
  CATEGORY_UNKNOWN: error<{ category: string }>(400),
  IMPORT_UNREADABLE: error<{ reason: string }>(400),

  // Organisations 团体
  ORGANISATION_NAME_TAKEN: error(409),
  ORGANISATION_TREE_CYCLE: error(422),

  // Activities 活动
  PROJECT_INCOMPLETE: error<{ missing: string[] }>(422),
  INSURANCE_REQUIRED: error(422),
  TRAINING_REQUIRED: error(422),
  SLOT_IN_PAST: error<{ startsAt: string }>(422),
  SLOT_TIMES_WRONG: error<{ reason: 'endBeforeStart' | 'tooLong' | 'overlap' }>(422),
  HEADCOUNT_BELOW_TAKEN: error<{ taken: number }>(409),
  SIGN_UP_CLOSED: error<{ reason: 'notPublished' | 'started' | 'cancelled' }>(409),
  CONDITION_NOT_MET: error<{ condition: 'minAge' | 'maxAge' | 'skill' | 'training' | 'minor' | 'organisation'; wanted: string }>(422),
  TIME_CLASH: error<{ title: string; startsAt: string; endsAt: string }>(409),
  WAITING_LIST_FULL: error(409),

  // Attendance 签到
  VENUE_CODE_EXPIRED: error(410),
  VENUE_CODE_INVALID: error(400),
  CLAIM_USED: error(409),
  CLAIM_EXPIRED: error(410),
  CHECK_IN_TOO_EARLY: error<{ opensAt: string }>(409),
  CHECK_IN_OVER: error<{ endedAt: string }>(409),
  NOT_CHECKED_IN: error(409),
  ALREADY_CHECKED_OUT: error<{ at: string }>(409),
  NOT_SIGNED_UP: error(409),
  SLOT_FULL: error(409),
  OWN_ENTRY: error(403),
  MANUAL_TIMES_WRONG: error<{ reason: 'future' | 'endBeforeStart' | 'outsideSlot' | 'unchanged' }>(422),
  ALREADY_RATED: error(409),
  NOT_YET_ENDED: error(409),
  DISPUTE_OPEN: error(409),
  APPEAL_OVER: error<{ until: string }>(409),
  NOTHING_TO_CONFIRM: error(409),

  // Ledger, rewards 账本与回馈
  NOT_ENOUGH_POINTS: error<{ needed: number; balance: number }>(409),
  OUT_OF_STOCK: error(409),
  STAR_TOO_LOW: error<{ needed: number; star: number }>(403),
  PERSON_LIMIT_REACHED: error<{ limit: number }>(409),
  REWARD_NOT_AVAILABLE: error<{ reason: 'paused' | 'notStarted' | 'ended' }>(409),
  VOUCHER_CODE_INVALID: error(400),
  VOUCHER_CODE_EXPIRED: error(410),
  VOUCHER_USED: error<{ at: string }>(409),
  VOUCHER_EXPIRED: error<{ at: string }>(410),
  NOTICE_NOT_OVER: error<{ until: string }>(409),
  PARTNER_NAME_TAKEN: error(409),
  STOCK_BELOW_ISSUED: error<{ issued: number }>(409),

  // Services, orders 点单
  SERVICE_TITLE_TAKEN: error(409),
  OPEN_HOURS_WRONG: error(422),
  SERVICE_NOT_OFFERED: error<{ reason: 'withdrawn' | 'region' }>(409),
  ORDER_TIME_WRONG: error<{ reason: 'past' | 'closed' | 'tooFar' | 'tooShort' }>(422),
  DESTINATION_REQUIRED: error(422),
  LANGUAGE_UNKNOWN: error<{ language: string }>(400),
  /** What: 订单 or 心愿. */
  TOO_MANY_OPEN: error<{ what: string; limit: number }>(409),
  TOO_MANY_CLAIMS: error<{ limit: number }>(409),
  CHANNEL_NOT_PERMITTED: error<{ channel: string }>(403),
  PLACER_NAME_REQUIRED: error(422),
  NOT_QUALIFIED: error<{ name: string; reason: string }>(422),
  OFFER_CLOSED: error<{ state: string; of: 'offer' }>(409),
  APPROVAL_PENDING: error(409),
  NO_SERVICE_RECORD: error(409),
  PERIOD_WRONG: error<{ maxDays: number }>(400),
  ALREADY_MEMBER: error(409),
  TOO_YOUNG: error<{ minAge: number }>(422),

  // Wishes 微心愿
  WISH_TAKEN: error(409),
  OWN_WISH: error(403),
  PERSONAL_DATA: error<{ found: string }>(422),
} as const;

export type ErrorCode = keyof typeof errors;
export type ErrorParams<C extends ErrorCode> = (typeof errors)[C] extends { readonly params?: infer P } ? NonNullable<P> : never;
