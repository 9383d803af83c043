import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDistrict, regionFile } from './district.js';
import { repositoryRoot } from './paths.js';
import { SettingsError } from './settings.js';

const names = readdirSync(join(repositoryRoot, 'config', 'districts')).map((file) => file.replace(/\.json$/, ''));

describe.each(names)('config/districts/%s.json', (name) => {
  const district = readDistrict(name);

  test('has its region file', () => {
    expect(existsSync(regionFile(district))).toBe(true);
  });

  test.each(['categories', 'skills', 'languages'] as const)('has no code twice in %s', (list) => {
    const codes = district[list].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('has no holiday on a weekend and no worked weekend on a weekday', () => {
    const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(district.calendar.holidays.filter(isWeekend)).toEqual([]);
    expect(district.calendar.workdays.filter((day) => !isWeekend(day))).toEqual([]);
  });
});

test('a district that is not there is named', () => {
  expect(() => readDistrict('nowhere')).toThrow(SettingsError);
});
