import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../kit/errors/index.js';
import { readRoster, type RosterLine } from './read-roster.js';

const HEADER = '姓名,身份证号,手机号,社区编码,技能';

async function linesOf(...chunks: (string | Buffer)[]): Promise<RosterLine[]> {
  const lines: RosterLine[] = [];
  for await (const line of readRoster(() => chunks)) lines.push(line);
  return lines;
}
const refusal = async (text: string): Promise<unknown> =>
  linesOf(text).then(
    () => 'no refusal',
    (error: unknown) => (isAppError(error, 'IMPORT_UNREADABLE') ? error.params['reason'] : error),
  );

describe('readRoster', () => {
  it('takes BOM, CRLF, quotes, commas in quotes, and columns in any order', async () => {
    const lines = await linesOf('\uFEFF手机号,姓名,身份证号,社区编码,技能\r\n138,"张 ""三""",1,2,"理发,驾驶"\r\n');
    expect(lines).toEqual([{ row: 2, cells: { 手机号: '138', 姓名: '张 "三"', 身份证号: '1', 社区编码: '2', 技能: '理发,驾驶' } }]);
  });

  it('puts characters together that arrive in pieces', async () => {
    const bytes = Buffer.from(`${HEADER}\n李四,1,2,3,\n`);
    expect(await linesOf(...[...bytes].map((byte) => Buffer.from([byte])))).toEqual([
      { row: 2, cells: { 姓名: '李四', 身份证号: '1', 手机号: '2', 社区编码: '3', 技能: '' } },
    ]);
  });

  it('counts rows as a spreadsheet does, over empty and broken lines', async () => {
    const lines = await linesOf(`${HEADER}\n甲,1,2,3,\n\n,,,,\n乙"丙,1,2,3,\n丁,1,2,3,\n戊,1,2,3,x,y\n己,1,2,3\n`);
    expect(lines.map(({ row, cells, fault }) => [row, cells?.姓名 ?? fault?.reason])).toEqual([
      [2, '甲'],
      [6, '丁'],
      [7, '有 6 列，比表头多'],
      [8, '己'],
      [5, '引号的用法不正确'],
    ]);
  });

  it('reports a quote that is never closed', async () => {
    const lines = await linesOf(`${HEADER}\n甲,1,2,3,\n"乙,1,2,3,\n丙,1,2,3,\n`);
    expect(lines.map(({ row, cells, fault }) => [row, cells?.姓名 ?? fault?.reason])).toEqual([
      [2, '甲'],
      [3, '引号没有闭合'],
    ]);
  });

  it.each([
    ['', '文件是空的'],
    ['姓名,手机号\n', '缺少列 身份证号、社区编码（文件须为 UTF-8 编码的 CSV）'],
    [`${HEADER},积分\n`, '不认识的列 积分（文件须为 UTF-8 编码的 CSV）'],
    [`${HEADER},技能\n`, '有重复的列（文件须为 UTF-8 编码的 CSV）'],
  ])('refuses %j', async (text, reason) => {
    expect(await refusal(text)).toBe(reason);
  });
});
