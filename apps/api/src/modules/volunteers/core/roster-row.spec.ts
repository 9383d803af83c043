import { describe, expect, it } from '@jest/globals';
import { checkCharacter } from './id-number.js';
import { readRosterRow, type RosterCells } from './roster-row.js';

const rules = {
  today: '2026-03-05',
  district: {
    skills: [
      { code: 'haircut', name: '理发' },
      { code: 'driving', name: '驾驶' },
    ],
    categories: [{ code: 'health', name: '健康义诊', pointsPercent: 100, color: '#000000' }],
    languages: [{ code: 'mn', name: '蒙古语' }],
  } as never,
  isRegion: (code: string) => code === '150603001001',
};
const idNumber = (digits: string): string => digits + checkCharacter(digits);
const good: RosterCells = { 姓名: '张三', 身份证号: idNumber('15060319900101001'), 手机号: '13800000001', 社区编码: '150603001001' };

describe('readRosterRow', () => {
  it('reads a row with the least', () => {
    expect(readRosterRow(good, rules)).toEqual({
      name: '张三',
      idNumber: good.身份证号,
      phone: '13800000001',
      regionCode: '150603001001',
      birthDate: '1990-01-01',
      sex: 'male',
      skills: [],
      categories: [],
      languages: [],
      party: 'masses',
      minutes: 0,
    });
  });

  it('takes names and codes, in any usual separation, once each', () => {
    const row = readRosterRow(
      { ...good, 技能: '理发、驾驶;haircut', 类别: '健康义诊', 语言: 'mn', 政治面貌: '中共党员', 累计分钟: '6000' },
      rules,
    );
    expect(row).toMatchObject({
      skills: ['haircut', 'driving'],
      categories: ['health'],
      languages: ['mn'],
      party: 'partyMember',
      minutes: 6000,
    });
  });

  it('takes a small x in the ID number', () => {
    const withX = '11010519491231002X';
    expect(readRosterRow({ ...good, 身份证号: withX.toLowerCase() }, rules)).toMatchObject({ idNumber: withX });
  });

  it.each([
    [{ 姓名: '' }, '姓名', '请填写'],
    [{ 姓名: '张' }, '姓名', '须为 2 至 30 个汉字或英文姓名'],
    [{ 身份证号: '15060319900101001' }, '身份证号', '须为 18 位，末位可为 X'],
    [
      { 身份证号: `${idNumber('15060319900101001').slice(0, 17)}${good.身份证号!.endsWith('0') ? '1' : '0'}` },
      '身份证号',
      '校验码不正确，请核对',
    ],
    [{ 身份证号: idNumber('15060320130101001') }, '身份证号', '未满 14 周岁，须由监护人同意后在小程序加入'],
    [{ 手机号: '12345' }, '手机号', '须为 11 位手机号'],
    [{ 社区编码: '999' }, '社区编码', '没有这个地区：999'],
    [{ 技能: '理发、飞行' }, '技能', '不在可选范围内：飞行'],
    [{ 政治面貌: '无' }, '政治面貌', '须为中共党员、共青团员、民主党派或群众'],
    [{ 累计分钟: '1.5' }, '累计分钟', '须为不小于 0 的整数'],
    [{ 累计分钟: '-1' }, '累计分钟', '须为不小于 0 的整数'],
    [{ 累计分钟: '99999999999' }, '累计分钟', '须为不小于 0 的整数'],
  ] as [RosterCells, string, string][])('%j: %s %s', (cells, column, reason) => {
    expect(readRosterRow({ ...good, ...cells }, rules)).toEqual([{ column, reason }]);
  });

  it('tells all faults of a row', () => {
    expect(readRosterRow({}, rules)).toHaveLength(4);
  });
});
