import { AppError } from '../../../kit/errors/index.js';
import type { Settings } from '../../../settings.js';
import { DemoSms, HttpSms, type SmsSender } from './index.js';

/** Token of the `SmsSender` in use. */
export const SMS_SENDER = Symbol('SmsSender');

const noGateway: SmsSender = {
  sendCode: () => Promise.reject(new AppError('SMS_UNAVAILABLE')),
};

/** In a demo, codes are shown on the screen instead of being sent. */
export function smsSender({ demo, sms }: Settings): SmsSender {
  if (demo.smsEcho) return new DemoSms();
  return sms ? new HttpSms(sms) : noGateway;
}
