import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { districtOf, readDistrict, regionFile, type DistrictData } from './district.js';
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
});

test('a district that is not there is named', () => {
  expect(() => readDistrict('nowhere')).toThrow(SettingsError);
});

test('what would be too long for the contract is refused at the start', () => {
  const { ...data } = readDistrict('kangbashi') as DistrictData;
  const faultsOf = (change: Partial<DistrictData>): readonly string[] => {
    try {
      districtOf('elsewhere', { ...data, ...change });
      return [];
    } catch (error) {
      return (error as SettingsError).problems;
    }
  };
  const languages = (code: string) => ({ languages: [...data.languages, { code, name: '一种语言' }] });
  expect(faultsOf(languages('l'.repeat(20)))).toEqual([]);
  expect(faultsOf(languages('l'.repeat(21)))).toEqual([expect.stringContaining(`languages.${data.languages.length}.code`)]);
  const privacy = (version: string) => ({ consents: { ...data.consents, privacy: { ...data.consents.privacy, version } } });
  expect(faultsOf(privacy('v'.repeat(20)))).toEqual([]);
  expect(faultsOf(privacy('v'.repeat(21)))).toEqual([expect.stringContaining('consents.privacy.version')]);
});

describe('the switches of a district', () => {
  const { ...data } = readDistrict('kangbashi') as DistrictData;
  const faultsOf = (modules: DistrictData['modules']): readonly string[] => {
    try {
      districtOf('elsewhere', { ...data, modules });
      return [];
    } catch (error) {
      return (error as SettingsError).problems;
    }
  };
  const withSwitch = (code: string, on: boolean) => data.modules.map((one) => (one.code === code ? { ...one, on } : one));

  test.each(['join', 'projects', 'wishes', 'leaderboards', 'rewards', 'orders'])('%s can be off', (code) => {
    expect(faultsOf(withSwitch(code, false))).toEqual([]);
    const off = districtOf('elsewhere', { ...data, modules: withSwitch(code, false) });
    expect([off.isOn(code as 'join'), off.isOn(null)]).toEqual([false, true]);
  });

  test.each([
    ['a code that nobody knows', [...data.modules, { code: 'wish', name: '心愿', on: false }], '没有“wish”这个功能板块'],
    ['one that is not built', withSwitch('timeBank', true), '功能板块“timeBank”尚未建成，不能开通'],
    ['to go without login', withSwitch('login', false), '功能板块“login”不能关闭'],
    ['one that is said twice', [...data.modules, { code: 'orders', name: '点单', on: false }], '功能板块“orders”写了不止一次'],
    ['one that is left out', data.modules.filter(({ code }) => code !== 'news'), '缺少功能板块“news”'],
  ])('refuse %s', (_, modules, why) => {
    expect(faultsOf(modules)).toEqual([`config/districts/elsewhere.json modules: ${why}`]);
  });
});
