import { describe, expect, test } from '@jest/globals';
import { contract } from '@zhiyuanhong/contracts';
import { readDistrict } from '../../../district.js';
import { demoOrders, type DemoOrder } from './orders.js';
import { demoServices } from '../../services/demo/index.js';

const district = readDistrict('kangbashi');
const of = (...fates: DemoOrder['fate'][]): readonly DemoOrder[] => demoOrders.filter(({ fate }) => fates.includes(fate));
const itemOf = ({ item }: DemoOrder) => demoServices.find(({ title }) => title === item)!;

describe('the demo orders', () => {
  test('go over all colours, channels and columns, and enough of them are done', () => {
    expect(new Set(demoOrders.map((demo) => itemOf(demo).colour)).size).toBe(7);
    expect(new Set(demoOrders.map(({ channel }) => channel)).size).toBe(6);
    for (const fate of ['placed', 'accepted', 'dispatched', 'serving', 'served', 'settled'] as const)
      expect(of(fate).length).toBeGreaterThanOrEqual(3);
    for (const fate of [
      'offered',
      'automatic',
      'servedByPhone',
      'servedAlone',
      'cancelled',
      'cancelledLate',
      'rejected',
      'expired',
      'annulled',
    ] as const)
      expect(of(fate).length).toBeGreaterThan(0);
    expect(of('rated', 'closed', 'settled').length).toBeGreaterThanOrEqual(30);
    for (const on of ['declined', 'givenBack', 'takenBack', 'late'] as const) expect(demoOrders.some((demo) => demo.on === on)).toBe(true);
  });

  test.each(demoOrders.map((demo) => [`${demo.item} (${demo.fate})`, demo] as const))('%s can be ordered', (_, demo) => {
    const { channel, note = '', destination = '', language } = demo;
    const contact = { name: '王秀英', phone: '19900994000', address: '和谐苑3号楼2单元501', regionCode: '150603001001' };
    const body = { itemId: 1, appointedAt: '2026-03-05T02:00:00.000Z', contact, note, destination, ...(language && { language }) };
    const checked =
      channel === 'self' ? contract.placeOrder.body.safeParse(body) : contract.placeOrderForOther.body.safeParse({ ...body, channel });
    expect(checked.error).toBeUndefined();
    expect(itemOf(demo).needsDestination).toBe(destination !== '');
    // Items are offered everywhere, because the people served live in all communities.
    expect(itemOf(demo).regions).toEqual([]);
    if (language) expect(district.languages.map(({ code }) => code)).toContain(language);
    // Either placed on a past day, or in the present stage for a while.
    expect(demo.days === undefined).toBe(demo.since !== undefined || demo.ahead !== undefined);
  });

  test('say why, and what people thought of it', () => {
    for (const { reason } of of('cancelled', 'cancelledLate', 'rejected', 'annulled', 'servedByPhone')) expect(reason).toBeTruthy();
    for (const { on, reason } of demoOrders) if (on === 'givenBack' || on === 'takenBack') expect(reason).toBeTruthy();
    for (const { stars, words } of of('rated')) expect([Boolean(stars), Boolean(words)]).toEqual([true, true]);
    const bad = of('rated').filter(({ stars = 5 }) => stars <= district.orders.badRatingStars);
    // One volunteer objects to the hours; by now it is a day ago.
    expect(demoOrders.filter(({ objection }) => objection).map(({ fate, days }) => [fate, days])).toEqual([['rated', 7]]);
    expect(bad.map(({ followUp }) => followUp !== undefined).sort()).toEqual([false, true]);
  });

  test('leave the shown persons something to do', () => {
    expect(demoOrders.filter(({ by }) => by === 'resident').map(({ fate }) => fate)).toEqual(['settled', 'dispatched']);
    expect(demoOrders.filter(({ to, days }) => to === 'volunteer' && days === undefined).map(({ fate }) => fate)).toEqual([
      'dispatched',
      'offered',
    ]);
  });
});
