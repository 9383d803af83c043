import { describe, expect, test } from '@jest/globals';
import { contract } from '@zhiyuanhong/contracts';
import { readDistrict } from '../../../district.js';
import { personalDataIn } from '../../../kit/crypto/index.js';
import { demoWishes, type DemoWish } from './wishes.js';

const district = readDistrict('kangbashi');
const of = (...fates: DemoWish['fate'][]): readonly DemoWish[] => demoWishes.filter(({ fate }) => fates.includes(fate));

describe('the demo wishes', () => {
  test('are fifty-one, as the real platform counted, over all states', () => {
    expect(demoWishes).toHaveLength(51);
    expect(new Set(demoWishes.map(({ title }) => title)).size).toBe(51);
    expect(of('posted').length).toBeGreaterThanOrEqual(4);
    expect(of('open').length).toBeGreaterThanOrEqual(10);
    expect(of('confirmed').length).toBeGreaterThanOrEqual(15);
    for (const fate of ['returned', 'claimed', 'claimedOverdue', 'fulfilled', 'fulfilledOverdue', 'withdrawn', 'expired'] as const)
      expect(of(fate).length).toBeGreaterThan(0);
  });

  test.each(demoWishes.map((wish) => [wish.title, wish] as const))('%s can be posted and hung on the wall', (_, wish) => {
    const { title, words, category, minutes } = wish;
    const contact = { name: '王秀英', phone: '19900992000', address: '和谐苑3号楼2单元501', regionCode: '150603001001' };
    expect(contract.postWish.body.safeParse({ title, words, category, contact }).error).toBeUndefined();
    expect(contract.reviewWish.body.safeParse({ decision: 'approve', title, words, minutes }).error).toBeUndefined();
    expect(district.categories.map(({ code }) => code)).toContain(category);
    expect(personalDataIn([title, words, wish.thanks ?? ''], contact)).toBeNull();
  });

  test('tell what was done, what was said, and why', () => {
    for (const { report, thanks } of of('confirmed')) expect([Boolean(report), Boolean(thanks)]).toEqual([true, true]);
    for (const { report } of of('fulfilled', 'fulfilledOverdue')) expect(report).toBeTruthy();
    // A claimed wish with a report was sent back.
    for (const { reason, report } of of('claimed')) expect(Boolean(report)).toBe(Boolean(reason));
    for (const { reason } of of('returned', 'withdrawn')) expect(reason).toBeTruthy();
  });

  test('leave the shown persons something to do', () => {
    expect(of('claimed').filter(({ claimedBy }) => claimedBy === 'volunteer')).toHaveLength(1);
    expect(demoWishes.filter(({ by }) => by === 'resident').map(({ fate }) => fate)).toEqual(['open', 'fulfilled']);
  });
});
