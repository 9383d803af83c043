import { describe, expect, jest, test } from '@jest/globals';
import { contract } from '../contract.gen.js';
import { allWays, eventsTo, type Event, given, orderWays, type Part, type Play, recordWays, type Way, wishWays } from '../given.gen.js';

/** Facts for every kind of record. */
const here = {
  regionCode: '150603001001',
  itemId: 3,
  appointedAt: '2026-03-05T06:00:00.000Z',
  volunteerId: 5,
  organisationId: 2,
  slots: [{ startsAt: '2026-03-07T01:00:00.000Z', endsAt: '2026-03-07T03:00:00.000Z' }],
  slotId: 11,
  signUpId: 12,
  startsAt: '2026-03-07T01:00:00.000Z',
  endsAt: '2026-03-07T03:00:00.000Z',
  attendanceId: 13,
  rewardId: 14,
};
/** Answers of which others are told; any other call answers the record that it is about. */
const answers: Readonly<Record<string, unknown>> = {
  getOrderCode: { shortCode: '483920' },
  getVenueCode: { qrText: 'https://zy.example.cn/v' },
  claimVenueCode: { claim: 'scanned' },
  disputeAttendance: { id: 13, dispute: { id: 8 } },
  getReward: { price: 10 },
  getVoucherCode: { qrText: 'https://zy.example.cn/q' },
  dispatchOrder: {
    offers: [
      { id: 1, volunteerId: 5, state: 'lapsed' },
      { id: 2, volunteerId: 6, state: 'open' },
      { id: 3, volunteerId: 5, state: 'open' },
    ],
  },
};
const answerOf = (operation: string) => answers[operation] ?? { id: 7 };

/** A play that writes down who calls what, and with which input. */
function recorded(more: Partial<Play<Part, Event, typeof here>> = {}) {
  const calls: unknown[][] = [];
  const as = (part: Part, event: string) => ({
    call: (operation: string, input: unknown) => {
      calls.push([part, event, operation, input]);
      return Promise.resolve(answerOf(operation) as never);
    },
  });
  return { calls, given: given({ here, as: as as never, ...more }) };
}

const kinds = allWays.map((kind) => [kind.table.name, kind] as const);

describe('the maker of records', () => {
  test.each(kinds)('knows an ordinary way to every state of %s', (_, kind) => {
    for (const state of kind.table.states) expect(eventsTo(kind, state).length).toBeGreaterThan(0);
  });

  test.each(kinds)('says what the endpoints of %s take', (_, { param, ways }) => {
    const check = (way: Way) => {
      if (way.first) check(way.first);
      const told = way.first && (answerOf(way.first.operation) as never);
      const { params, body } = contract[way.operation] as { params?: { shape: object }; body?: { parse: (value: unknown) => unknown } };
      if (params) expect(Object.keys(way.params?.(told!) ?? { [param]: 7 })).toEqual(Object.keys(params.shape));
      expect(() => body?.parse(way.body(told!))).not.toThrow();
    };
    for (const way of Object.values<Way | null>(ways(here))) if (way) check(way);
  });

  test('takes the shortest way, from birth or from another state', () => {
    expect(eventsTo(wishWays, 'fulfilled')).toEqual(['post', 'approve', 'claim', 'fulfil']);
    expect(eventsTo(wishWays, 'open', 'claimed')).toEqual(['release']);
    expect(eventsTo(wishWays, 'open', 'open')).toEqual([]);
    expect(() => eventsTo(wishWays, 'open', 'confirmed')).toThrow('no way from confirmed to open (wish)');
  });

  test('leaves events beside the ordinary way out, though they be shorter', () => {
    expect(eventsTo(orderWays, 'settled')).toEqual(['place', 'accept', 'assign', 'start', 'finish', 'settle']);
    expect(eventsTo({ ...orderWays, aside: [] }, 'settled')).toEqual(['place', 'accept', 'assign', 'confirmByPhone', 'settle']);
  });

  test('leaves births beside the ordinary way out too, and takes the first of several', () => {
    expect(eventsTo(recordWays, 'ended')).toEqual(['checkIn', 'checkOut']);
    expect(eventsTo(recordWays, 'awaitingApproval')).toEqual(['recordManual']);
    expect(eventsTo(recordWays, 'rejected')).toEqual(['recordManual', 'reject']);
    expect(eventsTo({ ...recordWays, aside: [] }, 'ended')).toEqual(['restore']);
    expect(eventsTo({ ...recordWays, aside: [] }, 'awaitingApproval')).toEqual(['recordManual']);
  });

  test('lets each part call its endpoints, with the words of the caller', async () => {
    const { calls, given: made } = recorded();
    expect(await made.wish('claimed', { approve: { minutes: 30 } })).toBe(7);
    const { regionCode } = here;
    expect(calls).toEqual([
      ['wisher', 'post', 'postWish', { body: expect.objectContaining({ contact: expect.objectContaining({ regionCode }) }) }],
      ['reviewer', 'approve', 'reviewWish', { params: { wishId: 7 }, body: expect.objectContaining({ decision: 'approve', minutes: 30 }) }],
      ['volunteer', 'claim', 'claimWish', { params: { wishId: 7 } }],
    ]);
  });

  test('tells what was answered before to whoever needs it, and keeps the record', async () => {
    const { calls, given: made } = recorded();
    expect(await made.order.onward(9, 'accepted', 'serving')).toBe(9);
    expect(calls).toEqual([
      ['coordinator', 'assign', 'dispatchOrder', { params: { orderId: 9 }, body: { volunteerIds: [5] } }],
      ['volunteer', 'assign', 'answerOffer', { params: { offerId: 3 }, body: { answer: 'accept' } }],
      ['resident', 'start', 'getOrderCode', { params: { orderId: 9 } }],
      ['volunteer', 'start', 'startOrder', { params: { orderId: 9 }, body: { shortCode: '483920' } }],
    ]);
  });

  test('asks one after the other where one telling needs another, each with its own parameters', async () => {
    const { calls, given: made } = recorded();
    expect(await made.record('present')).toBe(7);
    expect(calls).toEqual([
      ['organiser', 'checkIn', 'getVenueCode', { params: { slotId: 11 } }],
      ['volunteer', 'checkIn', 'claimVenueCode', { params: {}, body: { code: 'https://zy.example.cn/v' } }],
      ['volunteer', 'checkIn', 'checkIn', { params: {}, body: { claim: 'scanned' } }],
    ]);
  });

  test('knows the record that is born, where the answer is about another one', async () => {
    const { calls, given: made } = recorded();
    expect(await made.dispute('dismissed')).toBe(8);
    expect(calls.map(([, , operation, input]) => [operation, (input as { params: object }).params])).toEqual([
      ['disputeAttendance', { attendanceId: 13 }],
      ['answerDispute', { disputeId: 8 }],
    ]);
  });

  test('makes single events happen, also beside the ordinary way', async () => {
    const { calls, given: made } = recorded();
    expect(await made.order.happen(9, 'takeBack', { reason: '换人' })).toBe(9);
    await made.order.happen(9, 'confirmByPhone');
    expect(calls).toEqual([
      ['coordinator', 'takeBack', 'takeBackOrder', { params: { orderId: 9 }, body: { reason: '换人' } }],
      ['coordinator', 'confirmByPhone', 'confirmOrderByPhone', { params: { orderId: 9 }, body: expect.any(Object) }],
    ]);
  });

  test('waits for the time of an event, and for the system where nobody calls', async () => {
    const waited: string[] = [];
    const wait = { start: () => waited.push('start'), close: () => Promise.resolve(waited.push('close')) };
    const { calls, given: made } = recorded({ wait });
    await made.order.onward(9, 'dispatched', 'closed');
    expect([waited, calls.map(([, event]) => event)]).toEqual([
      ['start', 'close'],
      ['start', 'start', 'finish', 'finish', 'settle'],
    ]);
    await expect(made.wish('expired')).rejects.toThrow('nobody waits until the system does expire (wish)');
  });

  test('waits before the calls of the event', async () => {
    const wait = { claim: jest.fn(() => Promise.reject(new Error('too early'))) };
    const { calls, given: made } = recorded({ wait });
    await expect(made.wish('claimed')).rejects.toThrow('too early');
    expect(calls.map(([, event]) => event)).toEqual(['post', 'approve']);
  });
});
