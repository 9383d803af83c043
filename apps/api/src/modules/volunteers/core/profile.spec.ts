import { describe, expect, it } from '@jest/globals';
import { maskIdNumber, maskName, maskPhone } from '../../../kit/crypto/index.js';
import { ageAt } from './age.js';
import { idOfNumber, numberOf } from './number.js';

describe('ageAt', () => {
  it.each([
    ['2012-03-05', '2026-03-04', 13],
    ['2012-03-05', '2026-03-05', 14],
    ['2012-02-29', '2026-02-28', 13],
    ['2012-02-29', '2026-03-01', 14],
  ])('born %s, on %s: %i', (birthDate, day, age) => {
    expect(ageAt(birthDate, day)).toBe(age);
  });
});

describe('volunteer numbers', () => {
  it('lead back to the row', () => {
    expect(numberOf('150603', 42)).toBe('15060300000042');
    expect(idOfNumber('150603', '15060300000042')).toBe(42);
    expect(idOfNumber('150603', numberOf('150603', 123456789))).toBe(123456789);
  });

  it.each(['15060400000042', '42', '150603', '1506030000004X'])('%s is none', (number) => {
    expect(idOfNumber('150603', number)).toBeNull();
  });
});

describe('masks', () => {
  it('leave what people need to recognise', () => {
    expect(maskName('张三')).toBe('张*');
    expect(maskName('欧阳修远')).toBe('欧***');
    expect(maskName('')).toBe('');
    expect(maskPhone('13812341234')).toBe('138****1234');
    expect(maskPhone('12345')).toBe('*****');
    expect(maskIdNumber('150603199001011234')).toBe('1506************34');
  });
});
