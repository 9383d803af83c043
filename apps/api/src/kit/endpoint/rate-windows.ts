/** Calls per key in windows of fixed length, in memory. `now` is wall time in milliseconds. */
export class RateWindows {
  private readonly windows = new Map<string, { calls: number; endsAt: number }>();

  /** Counts one call. Answers 0 when it is within the limit, else the milliseconds until the next window. */
  take(key: string, limit: number, windowMs: number, now: number): number {
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { calls: 0, endsAt: now + windowMs };
      // Behind all others, so that the oldest are met first.
      this.windows.delete(key);
      this.windows.set(key, window);
      this.forgetSome(now);
    }
    window.calls += 1;
    return window.calls <= limit ? 0 : window.endsAt - now;
  }

  get size(): number {
    return this.windows.size;
  }

  /** Two for each that is added: the map cannot grow for ever, and no call pays for all. */
  private forgetSome(now: number): void {
    let looks = 2;
    for (const [key, window] of this.windows) {
      if (looks-- === 0 || window.endsAt > now) return;
      this.windows.delete(key);
    }
  }
}
