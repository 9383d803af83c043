import { randomBytes } from 'node:crypto';
import { AccessTokens } from './access-tokens.js';
import { Clock } from './clock.js';
import { Faults } from './faults.js';
import { OneTimeCodes } from './one-time-codes.js';
import { Quotas } from './quotas.js';
import { randomLetters, stableId } from './random.js';

export interface Settings {
  appid: string;
  secret: string;
  /** Least milliseconds of every documented call. */
  delayMs: number;
  /** Beginning of the text of drawn codes: an ordinary camera opens `<linkBase><page>?scene=<scene>`. */
  linkBase: string;
}

export interface User {
  name: string;
  openid: string;
  unionid: string;
  /** High-risk account (高风险等级用户): login answers 40226. */
  blocked: boolean;
  /** Last login in milliseconds; content checks need one within two hours. */
  seenAt: number;
  /** By template id: number of messages that the user still accepts (一次性订阅). */
  subscriptions: Map<string, number>;
}

export interface SentMessage {
  touser: string;
  template_id: string;
  page?: string;
  data: Record<string, { value: string }>;
  sentAt: string;
}

/** The stand-in's state, in memory only. */
export class World {
  readonly clock = new Clock();
  readonly quotas = new Quotas(this.clock);
  readonly faults = new Faults();
  readonly loginCodes = new OneTimeCodes<User>(this.clock);
  readonly phoneCodes = new OneTimeCodes<{ phone: string; askedAt: number }>(this.clock);
  tokens = new AccessTokens(this.clock);
  /** Pages of the published mini-program; null: every well-formed page counts as published. */
  pages: Set<string> | null = null;
  /** Whether the mini-program belongs to an open-platform account (开放平台账号), which gives a unionid. */
  openPlatform = false;
  readonly messages: SentMessage[] = [];
  readonly calls = new Map<string, number>();
  private readonly users = new Map<string, User>();

  constructor(readonly settings: Settings) {}

  /** The user with this name, created if needed; the same name has the same openid in every run. */
  user(name: string): User {
    const known = this.users.get(name);
    if (known) return known;
    const user: User = {
      name,
      openid: stableId(this.settings.appid, name),
      unionid: stableId('open platform', name),
      blocked: false,
      seenAt: Number.NEGATIVE_INFINITY,
      subscriptions: new Map(),
    };
    this.users.set(name, user);
    return user;
  }

  userByOpenid(openid: unknown): User | undefined {
    return [...this.users.values()].find((user) => user.openid === openid);
  }

  newLoginCode(name: string): { code: string; expiresAt: number } {
    return this.loginCodes.add(randomLetters(32), this.user(name));
  }

  newPhoneCode(phone: string): { code: string; expiresAt: number } {
    return this.phoneCodes.add(randomBytes(32).toString('hex'), { phone, askedAt: this.clock.now() });
  }

  reset(): void {
    this.clock.reset();
    this.quotas.reset();
    this.faults.clear();
    this.loginCodes.clear();
    this.phoneCodes.clear();
    this.tokens = new AccessTokens(this.clock);
    this.pages = null;
    this.openPlatform = false;
    this.messages.length = 0;
    this.calls.clear();
    this.users.clear();
  }
}
