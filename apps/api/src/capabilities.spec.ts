import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { migrations } from './migrations.js';

const here = (path: string): URL => new URL(path, import.meta.url);

test('every folder of modules/ has its place in order.json, once', () => {
  const folders = readdirSync(here('./modules'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const order = JSON.parse(readFileSync(here('./modules/order.json'), 'utf8')) as string[];
  expect(order.toSorted()).toEqual(folders.map(({ name }) => name).sort());
});

test('every file of migrations/ is found, and no two have one number', () => {
  const files = readdirSync(here('./migrations')).filter((file) => file.endsWith('.ts'));
  expect(migrations).toHaveLength(files.length);
  const numbers = migrations.map((migration) => Number(new migration().name!.slice(-13)));
  expect(numbers).toEqual(files.map((file) => Number(file.slice(0, 4))).sort((a, b) => a - b));
  expect(new Set(numbers).size).toBe(numbers.length);
});
