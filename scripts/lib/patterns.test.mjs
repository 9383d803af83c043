import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPatterns, patternFaults, patternsIn } from './patterns.mjs';

const COMMA = '\uff0c';

test('all expressions keep to it', () => checkPatterns());

test('a full-width character in a class is written as an escape', () => {
  assert.deepEqual(patternFaults(`/[,${COMMA}]/`), [`write ${COMMA} as \\uff0c`]);
  assert.deepEqual(patternFaults(`/a${COMMA}b/u`), []);
  assert.deepEqual(patternFaults(String.raw`/[,\uff0c\u3001]/`), []);
});

test('a class names no character twice', () => {
  for (const twice of ['[,,]', '[;|,;]', '[^a-zc]', String.raw`[\u002c,]`, String.raw`x[0-9]+[\d\-a\-]`, '[a-fc-z]', '[+()+]'])
    assert.equal(patternFaults(`/${twice}/`).length, 1, twice);
  for (const once of ['[a-zA-Z0-9_-]', String.raw`[\[\]\\]`, String.raw`\[aa\]`, String.raw`[\p{L}\p{N}]`, 'aa', String.raw`[\d.]`, '[^]]'])
    assert.deepEqual(patternFaults(`/${once}/`), [], once);
});

test('expressions are found, and what only looks like one is not', () => {
  const source = `const a = /[,,]/g;\nconst b = x / y[1] / z;\n// /[,,]/\nconst c = '/[;;]/';\nconst d = <p>/[,,]/</p>;`;
  assert.deepEqual(patternsIn(source), [{ text: '/[,,]/g', line: 1 }]);
});
