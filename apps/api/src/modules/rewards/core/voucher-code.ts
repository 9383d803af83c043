import { createHmac, type KeyObject } from 'node:crypto';

/** Steps after which a code is called wrong instead of expired. */
const REMEMBERED_STEPS = 40;
/** Further steps for which a code stays valid, because showing and scanning take time. */
const GRACE_STEPS = 1;

/** Number of the step 轮换 in which a moment lies. */
export const stepAt = (at: Date, seconds: number): number => Math.floor(at.getTime() / (seconds * 1000));

/** What the voucher's holder shows: text for the QR code, and 12 digits to type. */
export function voucherCode(key: KeyObject, number: string, step: number): { qrText: string; shortCode: string } {
  const mac = createHmac('sha256', key).update(`${number}|${step}`).digest();
  return {
    qrText: `ZYH-V:${number}:${mac.toString('hex').slice(0, 16)}`,
    shortCode: `${number}${String(mac.readUInt32BE(8) % 10000).padStart(4, '0')}`,
  };
}

/** The voucher number and the whole code in scanned or typed text (blanks allowed); null when it is no voucher code. */
export function readVoucherCode(text: string): { number: string; code: string; typed: boolean } | null {
  const code = text
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/^ZYHV:/, 'ZYH-V:');
  const scanned = /^ZYH-V:(\d{8}):[0-9A-F]{16}$/.exec(code)?.[1];
  const number = scanned ?? /^(\d{8})\d{4}$/.exec(code)?.[1];
  return number ? { number, code, typed: !scanned } : null;
}

/** Whether a code is valid at this step, has expired, or was never valid. */
export function judgeVoucherCode(key: KeyObject, number: string, code: string, step: number): 'good' | 'stale' | 'wrong' {
  for (let age = 0; age <= REMEMBERED_STEPS; age++) {
    const { qrText, shortCode } = voucherCode(key, number, step - age);
    if (code === shortCode || code === qrText.toUpperCase()) return age <= GRACE_STEPS ? 'good' : 'stale';
  }
  return 'wrong';
}
