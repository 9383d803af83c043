/** Counts calls by key in windows of fixed length, in memory. `now` is real time in milliseconds. */
export class RateWindows {
  private readonly windows = new Map<string, { calls: number; endsAt: number }>();

  /** Counts one call. Returns 0 within the limit, otherwise the milliseconds until the next window. */
  take(key: string, limit: number, windowMs: number, now: number): number {
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { calls: 0, endsAt: now + windowMs };
      // Inserted anew at the end, so that the map stays sorted by age.
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

  /** Each added window removes up to two ended ones, so that the map stays small and no call has to clean up all of it. */
  private forgetSome(now: number): void {
    let looks = 2;
    for (const [key, window] of this.windows) {
      if (looks-- === 0 || window.endsAt > now) return;
      this.windows.delete(key);
    }
  }
}
