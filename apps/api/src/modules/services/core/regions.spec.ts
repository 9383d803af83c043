import { expect, test } from '@jest/globals';
import { isOfferedIn, regionsFromText, regionsToText } from './regions.js';

test('codes survive the column, each once', () => {
  expect(regionsFromText(regionsToText(['150603001', '150603002', '150603001']))).toEqual(['150603001', '150603002']);
  expect(regionsToText([])).toBe('');
});

test('an item is offered in its regions and all below, and everywhere when it names none', () => {
  const text = regionsToText(['150603001', '150603002004']);
  expect(['150603001', '150603001001', '150603002004'].every((code) => isOfferedIn(text, code))).toBe(true);
  expect(['150603', '150603002', '150603002001', '150603008'].some((code) => isOfferedIn(text, code))).toBe(false);
  expect(isOfferedIn('', '150603008')).toBe(true);
});
