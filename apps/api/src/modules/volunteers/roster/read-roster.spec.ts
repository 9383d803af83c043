import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../kit/errors/index.js';
import { readRoster, type RosterLine } from './read-roster.js';

const HEADER = '姓名,身份证号,手机号,社区编码,技能';

const linesOf = (text: string): RosterLine[] => [...readRoster(text)];
const shortly = (lines: readonly RosterLine[]) => lines.map(({ row, cells, fault }) => [row, cells?.姓名 ?? fault?.reason]);
const refusal = (text: string): unknown => {
  try {
    return linesOf(text);
  } catch (error) {
    return isAppError(error, 'IMPORT_UNREADABLE') ? error.params['reason'] : error;
  }
};

describe('readRoster', () => {
  it('takes BOM, CRLF, quotes, commas in quotes, and columns in any order', () => {
    const lines = linesOf('\uFEFF手机号,姓名,身份证号,社区编码,技能\r\n138,"张 ""三""",1,2,"理发,驾驶"\r\n');
    expect(lines).toEqual([
      { row: 2, lastRow: 2, cells: { 手机号: '138', 姓名: '张 "三"', 身份证号: '1', 社区编码: '2', 技能: '理发,驾驶' } },
    ]);
  });

  it('counts the lines of the file, over empty and broken ones', () => {
    expect(shortly(linesOf(`${HEADER}\n甲,1,2,3,\n\n,,,,\n乙"丙,1,2,3,\n丁,1,2,3,\n戊,1,2,3,x,y\n己,1,2,3\n`))).toEqual([
      [2, '甲'],
      [5, '引号的用法不正确，只有这一行没有读'],
      [6, '丁'],
      [7, '有 6 列，比表头多'],
      [8, '己'],
    ]);
  });

  it('reports a quote that is never closed, and goes on behind it', () => {
    expect(shortly(linesOf(`${HEADER}\n甲,1,2,3,\n"乙,1,2,3,\n丙,1,2,3,\n`))).toEqual([
      [2, '甲'],
      [3, '引号没有闭合，只有这一行没有读'],
      [4, '丙'],
    ]);
  });

  it('finds the header below a title, also where that is one cell over all columns', () => {
    for (const title of ['康巴什区志愿者花名册（2026年）,,,,', '康巴什区志愿者花名册', '"康巴什区""志愿者""花名册",,,,\n填表人：张三,,,,'])
      expect(shortly(linesOf(`${title}\n\n${HEADER}\n甲,1,2,3,\n`)).map(([, name]) => name)).toEqual(['甲']);
  });

  it('knows the titles that offices give their columns, and leaves out what it does not need', () => {
    const [line] = linesOf(
      '序号,志愿者姓名*,公民身份号码,联系电话（必填）,所属社区,性别,特长,累计时长（分钟）,备注\n1,甲,2,3,康新社区,女,理发,60,党员\n',
    );
    expect(line?.cells).toEqual({ 姓名: '甲', 身份证号: '2', 手机号: '3', 社区名称: '康新社区', 技能: '理发', 累计分钟: '60' });
  });

  it('reads what Excel saves as Unicode text, between tabs', () => {
    expect(linesOf('\uFEFF姓名\t身份证号\t手机号\t社区编码\n甲\t1\t"2,3"\t4\n')[0]?.cells).toEqual({
      姓名: '甲',
      身份证号: '1',
      手机号: '2,3',
      社区编码: '4',
    });
  });

  it.each([
    ['', '文件是空的'],
    ['姓名,手机号\n', '缺少列 身份证号、社区编码（第一行须为表头）'],
    [`${HEADER},积分\n`, '不认识的列 积分（第一行须为表头）'],
    [`${HEADER},累计时长（小时）\n`, '不认识的列 累计时长（小时）（第一行须为表头）'],
    [`${HEADER},技能\n`, '有重复的列（第一行须为表头）'],
  ])('refuses %j', (text, reason) => {
    expect(refusal(text)).toBe(reason);
  });
});
