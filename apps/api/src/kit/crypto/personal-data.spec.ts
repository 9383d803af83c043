import { describe, expect, test } from '@jest/globals';
import { personalDataIn } from './personal-data.js';

const person = { name: '王秀英', phone: '0477-8591234', address: '康新社区阳光小区3号楼2单元501' };
const found = (...texts: string[]) => personalDataIn(texts, person);

describe('personal data in public words', () => {
  test.each([
    ['想理一次发', '一位行动不便的老人，希望有人上门理发，下午 2:00-4:00 在家。'],
    ['想要一本书', '孩子三年级，希望得到一本 2026 年版的《十万个为什么》，预算 100-150 元。'],
    ['修一下灯', '请在 2026-03-05 或 2026年3月8日 上午来，一楼的活动室，共 12 盏。'],
    ['换个灯泡', '三楼以下都可以，王奶奶家旁边的 304教室。'],
  ])('%s: nothing', (...texts) => expect(found(...texts)).toBeNull());

  test.each([
    ['请打 13812345678', 'phone'],
    ['请打 138 1234 5678', 'phone'],
    ['请打 138-1234-5678', 'phone'],
    ['请打 １３８１２３４５６７８', 'phone'],
    ['请打 一三八一二三四五六七八', 'phone'],
    ['请打 幺三八，幺二三四五六七八', 'phone'],
    ['座机 (0477)8591234', 'phone'],
    ['座机8591234', 'phone'],
    ['证件 150602198001011234', 'idNumber'],
    ['证件 15060219800101123X', 'idNumber'],
    ['证件 150602 19800101 123 x', 'idNumber'],
    ['请联系王秀英', 'name'],
    ['请联系王 秀 英', 'name'],
    ['在康新社区阳光小区3号楼2单元501', 'address'],
    ['在阳光小区 ３号楼', 'address'],
    ['在三号楼二单元', 'address'],
    ['在 501 室', 'address'],
  ])('%s: %s', (text, kind) => expect(found('想理一次发', text)).toBe(kind));

  test('the gravest kind is named, wherever it stands', () => {
    expect(found('王秀英的心愿', '电话 13812345678')).toBe('phone');
    expect(found('电话 13812345678', '证件 150602198001011234')).toBe('idNumber');
  });

  test('the door of the person in question, however it is written', () => {
    const other = { ...person, address: '蒙古源流 12-3-401' };
    expect(personalDataIn(['在 12-3-401 等您'], other)).toBe('address');
    expect(personalDataIn(['在 12-3 等您'], other)).toBeNull();
  });

  test('a name of one character and a short address hide nobody', () => {
    const short = { name: '王', phone: '110', address: '12号' };
    expect(personalDataIn(['王奶奶，12号'], short)).toBeNull();
    expect(personalDataIn(['打110'], short)).toBe('phone');
  });
});
