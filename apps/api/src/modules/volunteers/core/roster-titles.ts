import { rosterColumns, type RosterColumn } from './roster-row.js';

/** Titles by which offices know the columns of a roster. */
const synonyms: Readonly<Partial<Record<RosterColumn, readonly string[]>>> = {
  姓名: ['名字', '志愿者姓名', '真实姓名', '人员姓名'],
  身份证号: ['身份证', '身份证号码', '证件号', '证件号码', '身份证件号码', '公民身份号码', '居民身份证号', '居民身份证号码'],
  手机号: ['手机', '手机号码', '电话', '电话号码', '联系电话', '联系方式', '移动电话', '本人电话'],
  社区编码: ['社区代码', '地区编码', '地区代码', '区划代码', '社区编号'],
  社区名称: ['社区', '所属社区', '所在社区', '居住社区', '社区嘎查', '嘎查', '所属嘎查社区', '居住区域', '居住地社区'],
  技能: ['服务技能', '特长', '专长', '技能特长'],
  类别: ['服务类别', '志愿服务类别', '服务意向'],
  语言: ['语种', '掌握语言'],
  累计分钟: ['累计时长分钟', '累计服务分钟', '服务时长分钟', '累计服务时长分钟', '分钟'],
};
/** Titles of columns that say nothing which the roster needs, or what the ID number says too. */
const ignored = ['序号', '编号', '备注', '性别', '出生日期', '出生年月', '年龄', '民族'];

/** Blanks, marks and brackets around words go: `手机号 *`, `手机号（必填）`. */
const bare = (title: string): string => title.normalize('NFKC').replace(/[^\p{L}\p{N}()]/gu, '');
const withoutBrackets = (title: string): string => title.replace(/[()]/g, '');
const withoutNotes = (title: string): string => title.replace(/\([^()]*\)?/g, '');

const known = new Map<string, RosterColumn | null>([
  ...(Object.keys(rosterColumns) as RosterColumn[]).map((column) => [column, column] as const),
  ...Object.entries(synonyms).flatMap(([column, titles]) => titles.map((title) => [title, column as RosterColumn] as const)),
  ...ignored.map((title) => [title, null] as const),
]);

/** The column of this title; null for one that is not needed, undefined for an unknown one. */
export function columnOf(title: string): RosterColumn | null | undefined {
  const text = bare(title);
  if (text === '') return null;
  const whole = withoutBrackets(text);
  return known.has(whole) ? known.get(whole) : known.get(withoutNotes(text));
}

/** Whether a cell names a column. */
export const isKnownTitle = (cell: string): boolean => cell.trim() !== '' && columnOf(cell) !== undefined && columnOf(cell) !== null;
