/**
 * The stand-in's own time, so that tests need not wait for codes to expire: real time, or a moment set by `POST /__standin/clock`, at which
 * it stands still until it is moved.
 */
export class Clock {
  private frozenAt: number | null = null;
  private offsetMs = 0;

  /** Milliseconds since the epoch. */
  now(): number {
    return (this.frozenAt ?? Date.now()) + this.offsetMs;
  }

  advance(seconds: number): void {
    this.offsetMs += seconds * 1000;
  }

  freeze(at: number): void {
    this.frozenAt = at;
    this.offsetMs = 0;
  }

  reset(): void {
    this.frozenAt = null;
    this.offsetMs = 0;
  }
}
