import type { Clock } from './clock.js';

const LIFE_MS = 5 * 60 * 1000;

interface Entry<T> {
  value: T;
  expiresAt: number;
  used: boolean;
}

/** Codes that are valid for five minutes and can be exchanged once (wx.login and getPhoneNumber). */
export class OneTimeCodes<T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(private readonly clock: Clock) {}

  add(code: string, value: T): { code: string; expiresAt: number } {
    this.forgetOld();
    const expiresAt = this.clock.now() + LIFE_MS;
    this.entries.set(code, { value, expiresAt, used: false });
    return { code, expiresAt };
  }

  redeem(code: string): { state: 'ok'; value: T } | { state: 'unknown' | 'used' | 'expired' } {
    const entry = this.entries.get(code);
    if (!entry) return { state: 'unknown' };
    if (entry.used) return { state: 'used' };
    if (entry.expiresAt <= this.clock.now()) return { state: 'expired' };
    entry.used = true;
    return { state: 'ok', value: entry.value };
  }

  clear(): void {
    this.entries.clear();
  }

  /** Used codes are remembered for an hour, so that "used" can be told from "unknown". */
  private forgetOld(): void {
    const limit = this.clock.now() - 12 * LIFE_MS;
    for (const [code, entry] of this.entries) {
      if (entry.expiresAt >= limit) return;
      this.entries.delete(code);
    }
  }
}
