import { Inject, Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { Settings } from '../../../settings.js';
import { CODE_MINUTES, PhoneCodes, RESEND_SECONDS } from './phone-codes.js';
import { SMS_SENDER } from '../sms/choose-sms-sender.js';
import type { SmsSender } from '../sms/index.js';

/** Sends a one-time code 验证码 to a phone; a demo answers the code too. */
@Injectable()
export class RequestPhoneCode {
  constructor(
    private readonly settings: Settings,
    private readonly codes: PhoneCodes,
    @Inject(SMS_SENDER) private readonly sms: SmsSender,
  ) {}

  async run({ body: { phone } }: Call<'requestPhoneCode'>): Promise<Answer<'requestPhoneCode'>> {
    const code = await this.codes.issue(phone);
    try {
      await this.sms.sendCode(phone, code, CODE_MINUTES);
    } catch (error) {
      await this.codes.withdraw(phone, code);
      throw error;
    }
    return { retryAfterSeconds: RESEND_SECONDS, demoCode: this.settings.demo.smsEcho ? code : null };
  }
}
