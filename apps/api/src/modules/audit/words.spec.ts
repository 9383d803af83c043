import { expect, test } from '@jest/globals';
import { auditActionWords, subjectWords, wordTables } from '@zhiyuanhong/contracts/words';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summaryOf } from './words.js';

const source = fileURLToPath(new URL('../..', import.meta.url));
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(source, file), 'utf8'));

test('every action that the code names has a word', () => {
  const named = code.flatMap((text) => [...text.matchAll(/\b(?:action:|REVEAL =|\.note\() ?'(\w+)\.(\w+)'/g)]);
  expect(named.length).toBeGreaterThan(30);
  const without = named.filter(([, table = '', verb = '']) => {
    const step = table in subjectWords && verb in ((wordTables as Record<string, object>)[table] ?? {});
    return !step && !(`${table}.${verb}` in auditActionWords);
  });
  expect(without.map(([, table, verb]) => `${table}.${verb}`)).toEqual([]);
});

test('a line says what was done to what', () => {
  expect(summaryOf('wish.reveal', 'wish', 7)).toBe('查看心愿联系方式（心愿 #7）');
  expect(summaryOf('project.approve', 'project', 3)).toBe('项目：通过（项目 #3）');
  expect(summaryOf('volunteer.import', 'volunteer', null)).toBe('导入志愿者花名册');
  // By a former name too: lines are never rewritten.
  expect(summaryOf('order.review', 'order', 5)).toBe('订单：评价（订单 #5）');
});
