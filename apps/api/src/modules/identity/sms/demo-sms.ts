import type { SmsSender } from './sms-sender.js';

const KEPT = 1000;

/** Sends nothing and keeps the codes, so that the demo can show them. Production refuses to start with it. */
export class DemoSms implements SmsSender {
  private readonly codes = new Map<string, string>();

  sendCode(phone: string, code: string): Promise<void> {
    this.codes.delete(phone);
    this.codes.set(phone, code);
    const oldest = this.codes.keys().next();
    if (this.codes.size > KEPT && !oldest.done) this.codes.delete(oldest.value);
    return Promise.resolve();
  }

  /** The code last sent to this number; null for none. */
  lastCode(phone: string): string | null {
    return this.codes.get(phone) ?? null;
  }
}
