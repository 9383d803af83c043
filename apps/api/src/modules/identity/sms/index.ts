export { DemoSms } from './demo-sms.js';
export { HttpSms, type HttpSmsSettings } from './http-sms.js';
export type { SmsSender } from './sms-sender.js';
