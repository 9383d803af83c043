import { AppError } from '../../../kit/errors/index.js';
import type { Settings } from '../../../settings.js';
import { DemoSms, HttpSms, type SmsSender } from './index.js';

/** Token of the `SmsSender` in use. */
export const SMS_SENDER = Symbol('SmsSender');

const noGateway: SmsSender = {
  sendCode: () => Promise.reject(new AppError('SMS_UNAVAILABLE')),
};

/** A demonstration shows codes on the screen instead of sending them. */
export function smsSender({ demo, sms }: Settings): SmsSender {
  if (demo.smsEcho) return new DemoSms();
  return sms ? new HttpSms(sms) : noGateway;
}
