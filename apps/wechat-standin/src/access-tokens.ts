import type { Clock } from './clock.js';
import { WechatError } from './errors.js';
import { randomLetters } from './random.js';

const LIFE_MS = 7200 * 1000;
const OVERLAP_MS = 300 * 1000;
const FORCE_INTERVAL_MS = 30 * 1000;

export interface Issued {
  access_token: string;
  /** Seconds. */
  expires_in: number;
}

/**
 * Access tokens (接口调用凭据). Tokens of /cgi-bin/token and of /cgi-bin/stable_token are independent; API calls accept a valid token of either.
 */
export class AccessTokens {
  /** When every issued token ends (ms). Revoked tokens are removed, so that they answer 40001 and not 42001. */
  private readonly ends = new Map<string, number>();
  private plain: string | null = null;
  private stable: string | null = null;
  private forcedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  /** GET /cgi-bin/token: always a new token; the one before stays valid for five minutes. */
  issue(): Issued {
    this.shorten(this.plain);
    this.plain = this.mint();
    return this.answer(this.plain);
  }

  /** POST /cgi-bin/stable_token, normal mode: the same token until five minutes before its end, then a new one, while both are valid. */
  issueStable(): Issued {
    const left = this.stable ? this.left(this.stable) : 0;
    if (!this.stable || left <= OVERLAP_MS) this.stable = this.mint();
    return this.answer(this.stable);
  }

  /** Whether a forced refresh would be carried out; within 30 s of the last one it is not. */
  mayForce(): boolean {
    return this.clock.now() - this.forcedAt >= FORCE_INTERVAL_MS;
  }

  /** POST /cgi-bin/stable_token with force_refresh: the token before ends at once. */
  forceStable(): Issued {
    this.forcedAt = this.clock.now();
    if (this.stable) this.ends.delete(this.stable);
    this.stable = this.mint();
    return this.answer(this.stable);
  }

  /** @throws 41001, 40014, 40001 or 42001 unless the token is valid */
  check(token: unknown): void {
    if (typeof token !== 'string' || token === '') throw new WechatError(41001);
    if (!/^[\w-]+$/.test(token)) throw new WechatError(40014);
    if (!this.ends.has(token)) throw new WechatError(40001);
    if (this.left(token) <= 0) throw new WechatError(42001);
  }

  /** Ends all tokens; later calls answer 42001 (expired) or 40001 (not the latest). */
  endAll(as: 42001 | 40001): void {
    if (as === 40001) this.ends.clear();
    for (const token of this.ends.keys()) this.ends.set(token, this.clock.now());
    // An ended stable token must not be given out again, nor delay the next forced refresh.
    this.stable = null;
    this.plain = null;
    this.forcedAt = Number.NEGATIVE_INFINITY;
  }

  private shorten(token: string | null): void {
    const end = token ? this.ends.get(token) : undefined;
    if (token && end !== undefined) this.ends.set(token, Math.min(end, this.clock.now() + OVERLAP_MS));
  }

  private mint(): string {
    const token = `88_${randomLetters(133)}`;
    this.ends.set(token, this.clock.now() + LIFE_MS);
    return token;
  }

  private answer(token: string): Issued {
    return { access_token: token, expires_in: Math.floor(this.left(token) / 1000) };
  }

  private left(token: string): number {
    return (this.ends.get(token) ?? 0) - this.clock.now();
  }
}
