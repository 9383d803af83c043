import type { Errcode } from './errors.js';

export interface Fault {
  /** Only for calls of this path; for any call when absent. */
  path?: string;
  /** Answers this error. */
  errcode?: Errcode;
  /** Waits this many milliseconds first. */
  delayMs?: number;
  /** Closes the connection without an answer. */
  drop?: boolean;
}

/** Faults that a test has ordered; each is used up by its number of calls, oldest first. */
export class Faults {
  private queue: { fault: Fault; left: number }[] = [];

  add(fault: Fault, times: number): void {
    this.queue.push({ fault, left: times });
  }

  take(path: string): Fault | undefined {
    const entry = this.queue.find(({ fault }) => fault.path === undefined || fault.path === path);
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.queue = this.queue.filter((other) => other !== entry);
    return entry.fault;
  }

  clear(): void {
    this.queue = [];
  }
}
