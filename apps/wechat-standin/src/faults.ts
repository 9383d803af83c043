import type { Errcode } from './errors.js';

export interface Fault {
  /** Only calls of this path; any call when absent. */
  path?: string;
  /** Answer with this error instead of doing the work. */
  errcode?: Errcode;
  /** Wait this many milliseconds first. */
  delayMs?: number;
  /** Close the connection without an answer. */
  drop?: boolean;
}

/** Faults ordered by a test: each is used up by as many calls as it was ordered for, oldest first. */
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
