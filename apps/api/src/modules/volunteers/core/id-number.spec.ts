import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCharacter, readIdNumber } from './id-number.js';

const TODAY = '2026-03-05';
const complete = (digits: string): string => digits + checkCharacter(digits);

describe('readIdNumber', () => {
  it('takes the example of the standard', () => {
    // Example from the appendix of GB 11643-1999.
    expect(readIdNumber('11010519491231002X', TODAY)).toEqual({ birthDate: '1949-12-31', sex: 'female' });
    expect(readIdNumber('440524188001010014', '1990-01-01')).toEqual({ birthDate: '1880-01-01', sex: 'male' });
  });

  it.each([
    ['110105194912310021', 'checksum'],
    ['11010519491231002x', 'format'],
    ['1101051949123100', 'format'],
    [complete('99010519491231002'), 'region'],
    [complete('11010519490231002'), 'birthDate'],
    [complete('11010520250229002'), 'birthDate'],
    [complete('11010520260306002'), 'birthDate'],
    [complete('11010519050305002'), 'birthDate'],
  ])('refuses %s: %s', (idNumber, fault) => {
    expect(readIdNumber(idNumber, TODAY)).toBe(fault);
  });

  it('takes somebody born today', () => {
    expect(readIdNumber(complete('15060320260305002'), TODAY)).toEqual({ birthDate: '2026-03-05', sex: 'female' });
  });

  it('notices every single wrong digit and every swap of neighbours', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    const number = fc
      .tuple(day, fc.integer({ min: 0, max: 999 }))
      .map(([birth, serial]) =>
        complete(`150603${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`),
      );
    fc.assert(
      fc.property(number, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (good, at, by) => {
        expect(typeof readIdNumber(good, TODAY)).toBe('object');
        const wrong = good.slice(0, at) + String((Number(good[at]) + by) % 10) + good.slice(at + 1);
        expect(typeof readIdNumber(wrong, TODAY)).toBe('string');
        const swapped = good.slice(0, at) + good[at + 1]! + good[at]! + good.slice(at + 2);
        if (swapped !== good) expect(typeof readIdNumber(swapped, TODAY)).toBe('string');
      }),
    );
  });
});
