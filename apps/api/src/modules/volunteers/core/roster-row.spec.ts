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
  regionsNamed: (name: string) => ({ 康新社区: ['150603001001'], 团结社区: ['150603001002', '150603002001'] })[name] ?? [],
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

  // Comma, semicolon and enumeration comma, as typed on a Chinese keyboard (full width) and on any other.
  it.each([',', ';', '\uff0c', '\uff1b', '\u3001', '|', '/'])('separates choices at %s', (mark) => {
    expect(readRosterRow({ ...good, 技能: `理发${mark} 驾驶` }, rules)).toMatchObject({ skills: ['haircut', 'driving'] });
  });

  it.each<[string, RosterCells, object]>([
    ['a formula that keeps a text', { 身份证号: `="${good.身份证号}"` }, {}],
    ['an apostrophe that keeps a text', { 身份证号: `'${good.身份证号}`, 手机号: '\u201813800000001' }, {}],
    ['blanks in it', { 身份证号: ` 150603 19900101 ${good.身份证号!.slice(14)} `, 手机号: '138 0000 0001' }, {}],
    ['hyphens in it', { 手机号: '138-0000-0001' }, {}],
    ['full-width digits', { 手机号: '\uff11\uff13\uff18\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff11' }, {}],
    ['the code of the country', { 手机号: '+86 13800000001' }, {}],
    ['that code with zeros', { 手机号: '008613800000001' }, {}],
    ['that code alone', { 手机号: '8613800000001' }, {}],
    ['a decimal point of Excel', { 手机号: '13800000001.0', 社区编码: '150603001001.0' }, {}],
    ['marks that nobody sees', { 姓名: '\u200b张三\u202c', 手机号: '\u202d13800000001\ufeff' }, {}],
    ['no-break and wide blanks', { 姓名: '\u3000张\u3000三\u00a0' }, {}],
    ['a separator of thousands', { 累计分钟: '12,345' }, { minutes: 12345 }],
    ['a separator of full width', { 累计分钟: '1\uff0c234\uff0c567' }, { minutes: 1234567 }],
    ['the name of the community', { 社区编码: '康新社区' }, {}],
    ['the name in a column of its own', { 社区编码: '', 社区名称: '康新社区' }, {}],
    ['code and name, of which the code decides', { 社区名称: '团结社区' }, {}],
  ])('takes a cell with %s', (_, cells, more) => {
    expect(readRosterRow({ ...good, ...cells }, rules)).toMatchObject({
      name: '张三',
      idNumber: good.身份证号,
      phone: '13800000001',
      regionCode: '150603001001',
      ...more,
    });
  });

  it.each(['1.5E+17', '1.50603E+17', '1.5e17'])('says what Excel has done to %s, and what to do', (text) => {
    const reason = `Excel 把号码变成了 ${text.toUpperCase()}，后面的数字已经丢失。请在 Excel 中先把这一列设为“文本”格式，再从原名册重新粘贴，另存为 CSV`;
    expect(readRosterRow({ ...good, 身份证号: text }, rules)).toEqual([{ column: '身份证号', reason }]);
    expect(readRosterRow({ ...good, 手机号: text.toUpperCase() }, rules)).toEqual([{ column: '手机号', reason }]);
    expect(readRosterRow({ ...good, 社区编码: text.toUpperCase() }, rules)).toEqual([{ column: '社区编码', reason }]);
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
    [{ 社区编码: '团结社区' }, '社区编码', '有 2 个“团结社区”，请写上街道，或填写编码：150603001002、150603002001'],
    [{ 社区编码: '', 社区名称: '新村' }, '社区名称', '没有这个地区：新村'],
    [{ 累计分钟: '1,23' }, '累计分钟', '须为不小于 0 的整数'],
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
