import { describe, expect, test } from '@jest/globals';
import { addOpenMinutes, areSound, hoursText, isOpenAt, type OpenHours } from './open-hours.js';

const office: OpenHours = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' };
const always: OpenHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
/** A moment in Shanghai in March 2026; the 5th is a Thursday. */
const at = (text: string): Date => new Date(`2026-03-${text}:00.000+08:00`);

describe('open hours', () => {
  test('must open before they close', () => {
    expect(areSound(office)).toBe(true);
    expect(areSound({ ...office, to: '08:30' })).toBe(false);
    expect(areSound({ ...office, from: '22:00', to: '06:00' })).toBe(false);
  });

  test('are open from the first moment until before the last', () => {
    expect(['05T08:29', '05T08:30', '05T17:29', '05T17:30', '07T12:00'].map((text) => isOpenAt(office, at(text)))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(['05T00:00', '07T23:59'].every((text) => isOpenAt(always, at(text)))).toBe(true);
  });

  test.each([
    ['05T09:00', 60, '05T10:00'],
    ['05T17:00', 30, '05T17:30'],
    ['05T17:00', 60, '06T09:00'],
    // From Friday evening to Monday no open time passes.
    ['06T18:00', 1, '09T08:31'],
    ['05T02:00', 540, '05T17:30'],
    ['05T09:00', 540 * 5, '12T09:00'],
  ])('limits from %s run %d minutes to %s', (from, minutes, to) => {
    expect(addOpenMinutes(office, at(from), minutes)).toEqual(at(to));
  });

  test('a limit of days runs on one day a week, and around the clock', () => {
    const weekly: OpenHours = { weekdays: [6], from: '09:00', to: '10:00' };
    expect(addOpenMinutes(weekly, at('05T09:00'), 150)).toEqual(at('21T09:30'));
    expect(addOpenMinutes(always, at('05T23:50'), 20)).toEqual(at('06T00:10'));
  });

  test.each<[Partial<OpenHours>, string]>([
    [{}, '周一至周五 8:30–17:30'],
    [{ weekdays: [7, 6] }, '周六、周日 8:30–17:30'],
    [{ weekdays: [1, 3, 5] }, '周一、周三、周五 8:30–17:30'],
    [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '10:00', to: '20:00' }, '每天 10:00–20:00'],
    [{ from: '00:00', to: '24:00' }, '周一至周五 全天'],
    [always, '全天 24 小时'],
    [{ weekdays: [2] }, '周二 8:30–17:30'],
  ])('%j reads %s', (change, text) => {
    expect(hoursText({ ...office, ...change })).toBe(text);
  });
});
