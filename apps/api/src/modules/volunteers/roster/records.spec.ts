import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvRecords } from './records.js';

const read = (text: string, delimiter = ',') =>
  [...csvRecords(text, delimiter)].map(({ line, lastLine, fields, fault }) => [line, lastLine, fields ?? fault]);
const STRAY = '引号的用法不正确，只有这一行没有读';
const OPEN = '引号没有闭合，只有这一行没有读';

describe('records of a CSV file', () => {
  it('end at line ends of all kinds, in one file too', () => {
    expect(read('甲,1\r\n乙,2\n丙,3\r丁,4\n\r\n戊,5')).toEqual([
      [1, 1, ['甲', '1']],
      [2, 2, ['乙', '2']],
      [3, 3, ['丙', '3']],
      [4, 4, ['丁', '4']],
      [6, 6, ['戊', '5']],
    ]);
  });

  it('take several lines for a cell with line breaks', () => {
    expect(read('姓名,住址\n甲,"达尔罕社区\r\n1 号楼, ""东""\n\n2 单元"\n乙,2')).toEqual([
      [1, 1, ['姓名', '住址']],
      [2, 5, ['甲', '达尔罕社区\n1 号楼, "东"\n\n2 单元']],
      [6, 6, ['乙', '2']],
    ]);
  });

  it.each([
    ['behind a closed one', '"张三"（退休）,1', STRAY],
    ['in the middle', '张"三,1', STRAY],
    ['never closed, in the first cell', '"张三,1', OPEN],
    ['never closed, in the last cell', '张三,"1', OPEN],
  ])('a stray quote %s costs its own line', (_, line, fault) => {
    const good = Array.from({ length: 60 }, (__, i) => `人${i},"${i}"`);
    const lines = ['姓名,数', ...good.slice(0, 9), line, ...good.slice(9)];
    const records = read(lines.join('\n'));
    expect(records).toHaveLength(62);
    expect(records[10]).toEqual([11, 11, fault]);
    expect(records.filter(([, , what]) => typeof what === 'string')).toHaveLength(1);
    expect(records[11]).toEqual([12, 12, ['人9', '9']]);
  });

  it('two quotes that are never closed do not close each other', () => {
    expect(read('姓名,数\n"甲,1\n乙,2\n"丙,3\n丁,4')).toEqual([
      [1, 1, ['姓名', '数']],
      [2, 2, OPEN],
      [3, 3, ['乙', '2']],
      [4, 4, OPEN],
      [5, 5, ['丁', '4']],
    ]);
  });

  it('keep numbers as text where Excel is told to by a formula', () => {
    expect(read('姓名,号\n甲,="0150603"\n="乙,丙",3')).toEqual([
      [1, 1, ['姓名', '号']],
      [2, 2, ['甲', '0150603']],
      [3, 3, ['乙,丙', '3']],
    ]);
  });

  it('whatever stands in the file: each line with something in it belongs to exactly one, in order', () => {
    const cell = fc.constantFrom('甲', '"乙"', '"丙', '丁"', '""', '"a""b"', '="1"', '');
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `x${cells.join(',')}`);
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(
              line,
              line.map((text) => text.slice(1)),
            ),
            end,
          ),
          { maxLength: 60 },
        ),
        (pairs) => {
          const text = pairs.flat().join('');
          const lines = text.split(/\r\n|\n|\r/);
          const taken = lines.map(() => 0);
          let before = 0;
          for (const { line: first, lastLine } of csvRecords(text, ',')) {
            expect(first).toBeGreaterThan(before);
            expect(lastLine).toBeGreaterThanOrEqual(first);
            for (let at = first; at <= lastLine; at++) taken[at - 1]!++;
            before = lastLine;
          }
          lines.forEach((one, i) => {
            expect(taken[i]).toBeLessThanOrEqual(1);
            if (/[^\s,"=]/.test(one)) expect(taken[i]).toBe(1);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
