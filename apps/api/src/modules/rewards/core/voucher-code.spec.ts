import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { judgeVoucherCode, readVoucherCode, stepAt, voucherCode } from './voucher-code.js';

const key = createSecretKey(Buffer.alloc(32, 7));

describe('voucher codes', () => {
  const { qrText, shortCode } = voucherCode(key, '12345678', 1000);

  it('are read from a scan and from typing, blanks or not', () => {
    expect(readVoucherCode(qrText)?.number).toBe('12345678');
    expect(readVoucherCode(shortCode.replace(/(.{4})/g, '$1 '))?.code).toBe(shortCode);
    expect(readVoucherCode('hello')).toBeNull();
    expect(readVoucherCode('1234')).toBeNull();
  });

  it('are good in their turn and the next, then stale, and never for another voucher', () => {
    const code = readVoucherCode(qrText)!.code;
    expect([1000, 1001, 1002, 1040].map((step) => judgeVoucherCode(key, '12345678', code, step))).toEqual([
      'good',
      'good',
      'stale',
      'stale',
    ]);
    expect(judgeVoucherCode(key, '12345678', code, 1041)).toBe('wrong');
    expect(judgeVoucherCode(key, '12345678', code, 999)).toBe('wrong');
    expect(judgeVoucherCode(key, '12345678', shortCode, 1000)).toBe('good');
    expect(judgeVoucherCode(key, '87654321', code, 1000)).toBe('wrong');
  });

  it('turn with time', () => {
    expect(stepAt(new Date(59_999), 30)).toBe(1);
    expect(stepAt(new Date(60_000), 30)).toBe(2);
  });
});
