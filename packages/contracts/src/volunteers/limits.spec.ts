import { describe, expect, test } from '@jest/globals';
import { volunteerNamePattern } from './limits.js';

describe('the name of a volunteer', () => {
  test('is of Chinese characters, all of them and no others, as Unicode knows them', () => {
    const differs: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      // Which characters will be of which script is open until Unicode assigns them.
      if (!/\P{Cn}/u.test(character) || character === '·') continue;
      if (volunteerNamePattern.test(`图${character}`) !== /\p{Script=Han}/u.test(character)) differs.push(code.toString(16));
    }
    expect(differs).toEqual([]);
  });

  test('is of Latin letters otherwise, and has two to thirty characters, also where one is of two code units', () => {
    for (const name of ['图雅', '阿迪力·买买提', "Sean O'Brien", 'Li', '\u{2b87e}'.repeat(30), 'A'.repeat(30)])
      expect(volunteerNamePattern.test(name)).toBe(true);
    for (const name of ['图', '\u{2b87e}', '图雅1', 'x', 'Tuya图', ' Li', '', '图'.repeat(31), '\u{2b87e}'.repeat(31), 'A'.repeat(31)])
      expect(volunteerNamePattern.test(name)).toBe(false);
  });
});
