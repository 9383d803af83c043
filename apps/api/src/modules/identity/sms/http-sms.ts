import { AppError } from '../../../kit/errors/index.js';
import type { SmsSender } from './sms-sender.js';

export interface HttpSmsSettings {
  /** Address to which messages are posted. */
  readonly url: string;
  /** Sent as `Authorization: Bearer`. */
  readonly token: string;
  /** Id of the approved template (短信模板) that holds `code` and `minutes`. */
  readonly template: string;
  /** Milliseconds to wait for the gateway; 5000 when absent. */
  readonly timeoutMs?: number;
}

/**
 * A gateway (短信网关) that accepts `POST { phone, template, params: { code, minutes } }` and answers 2xx when it has taken the message. A
 * vendor with signed requests needs a small gateway of this form in front.
 */
export class HttpSms implements SmsSender {
  constructor(private readonly settings: HttpSmsSettings) {}

  async sendCode(phone: string, code: string, minutes: number): Promise<void> {
    const { url, token, template, timeoutMs = 5000 } = this.settings;
    let response: Response;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
        body: JSON.stringify({ phone, template, params: { code, minutes } }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.arrayBuffer();
    } catch (cause) {
      throw unavailable(cause);
    }
    if (!response.ok) throw unavailable(new Error(`the SMS gateway answered HTTP ${response.status}`));
  }
}

/** The cause is logged; it holds neither number nor code. */
function unavailable(cause: unknown): AppError {
  return Object.assign(new AppError('SMS_UNAVAILABLE'), { cause });
}
