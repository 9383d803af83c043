import { describe, expect, test } from '@jest/globals';
import { orderStates } from '@zhiyuanhong/contracts/states';
import fc from 'fast-check';
import type { Actor } from '../../../kit/access/index.js';
import type { OrderState } from '../order.entity.js';
import { actionsOn } from './actions.js';
import { idInNumber, numberOf } from './number.js';
import { phoneTimesFault } from './phone-times.js';
import { plainWeeks } from '../../../kit/clock/index.js';
import { timeFault } from './placing.js';
import { plannedEnd } from './planned.js';
import { contactView, showsVolunteerPhone } from './privacy.js';
import { relationsTo, type OrderRelation } from './relations.js';
import { stepsOf } from './steps.js';

const now = new Date('2026-03-12T07:00:00.000Z');
const order = { placedById: 1, ownerId: 2, channel: 'family' as const, volunteerId: 9, regionCode: '150603001001' };
const actor = (over: Partial<Actor>): Actor => ({ accountId: 99, volunteerId: null, grants: [], sessionId: 's', ...over });
const state = fc.constantFrom(...orderStates.states);
const relation = fc.constantFrom<OrderRelation>('owner', 'coordinator', 'operator', 'volunteer');
const names = { place: 'a', accept: 'b', dispatch: 'c', serve: 'd', settle: 'e', rate: 'f' };
const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
const limits = { acceptMinutes: 30, dispatchMinutes: 60, startMinutes: 15, settleMinutes: 120 };
const plan = { step: 1, appointedAt: now, limits, hours: always, startedAt: null };
const empty = {
  ...plan,
  acceptedAt: null,
  dispatchedAt: null,
  finishedAt: null,
  settledAt: null,
  ratedAt: null,
  endedAt: null,
  dueAt: null,
};

describe('what somebody is to an order', () => {
  test('placer and person served own it, staff of the region lead it, nobody leads the own service', () => {
    expect(relationsTo(actor({ accountId: 1 }), order)).toEqual(new Set(['owner']));
    expect(relationsTo(actor({ accountId: 2 }), order)).toEqual(new Set(['owner']));
    expect(relationsTo(actor({ accountId: 1 }), { ...order, channel: 'hotline' })).toEqual(new Set());
    const grants: Actor['grants'] = [{ role: 'coordinator', scope: { kind: 'region', code: '150603001' } }];
    expect(relationsTo(actor({ grants }), order)).toEqual(new Set(['coordinator']));
    expect(relationsTo(actor({ grants }), { ...order, regionCode: '150603002001' })).toEqual(new Set());
    expect(relationsTo(actor({ grants, volunteerId: 9 }), order)).toEqual(new Set(['volunteer']));
  });
});

describe('who sees the person served', () => {
  const day = 86_400_000;
  test('owner and staff always, the volunteer until so many days after the end, nobody else', () => {
    fc.assert(
      fc.property(state, fc.option(relation), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 60 }), (s, who, days, ago) => {
        const finishedAt = new Date(now.getTime() - ago * day);
        const seen = contactView(new Set(who === null ? [] : [who]), { state: s, finishedAt, endedAt: null }, now, days);
        if (who === null) expect(seen).toBeNull();
        else if (who === 'volunteer') expect(seen === null).toBe(ago >= days);
        else expect(seen).toEqual({ end: null });
      }),
    );
    expect(contactView(new Set(['volunteer']), { state: 'dispatched', finishedAt: null, endedAt: null }, now, 7)).toEqual({ end: null });
    expect(contactView(new Set(['volunteer']), { state: 'cancelled', finishedAt: null, endedAt: new Date(0) }, now, 7)).toBeNull();
  });

  test('the volunteer’s phone shows only while the service is ahead or under way', () => {
    const seen = orderStates.states.filter((s) => showsVolunteerPhone(new Set(['owner']), { state: s }));
    expect(seen).toEqual(['dispatched', 'serving']);
    expect(showsVolunteerPhone(new Set(), { state: 'dispatched' })).toBe(false);
  });
});

describe('the six-step line', () => {
  const rules = { ratingDays: 7, calendar: plainWeeks };
  test('has one stage that waits until the order rests, and then none', () => {
    fc.assert(
      fc.property(state, (s) => {
        const steps = stepsOf({ ...empty, state: s, placedAt: now }, names, now, rules);
        const over = orderStates.ends.some((end) => end === s);
        expect(steps).toHaveLength(6);
        expect(steps.filter((step) => step.state === 'now')).toHaveLength(over ? 0 : 1);
        expect(steps.some((step) => step.state === (over ? 'ahead' : 'skipped'))).toBe(false);
        for (const step of steps) expect(step.at === null).toBe(step.state !== 'done');
      }),
    );
  });

  test('is overdue past the limit', () => {
    const dueAt = new Date(now.getTime() - 1);
    const [, accept] = stepsOf({ ...empty, state: 'placed', placedAt: now, dueAt }, names, now, rules);
    expect(accept).toMatchObject({ state: 'now', overdue: true, dueAt: dueAt.toISOString() });
  });

  test('keeps the limit of what is done, and says what was done too late', () => {
    const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    const done = { ...empty, state: 'settled' as const, step: 6, placedAt: now, appointedAt: at(300), dueAt: at(10_000) };
    const times = { acceptedAt: at(31), dispatchedAt: at(90), startedAt: at(314), finishedAt: at(360), settledAt: at(480) };
    const [, accept, dispatch, serve, settle, rate] = stepsOf({ ...done, ...times }, names, at(500), rules);
    expect(accept).toMatchObject({ state: 'done', dueAt: at(30).toISOString(), overdue: true });
    expect(dispatch).toMatchObject({ state: 'done', dueAt: at(91).toISOString(), overdue: false });
    expect(serve).toMatchObject({ state: 'done', dueAt: at(315).toISOString(), overdue: false });
    expect(settle).toMatchObject({ state: 'done', dueAt: at(480).toISOString(), overdue: false });
    expect(rate).toMatchObject({ state: 'now', dueAt: at(10_000).toISOString(), overdue: false });
    // Given back once: the start of its last limit is not stored.
    expect(stepsOf({ ...done, ...times, step: 8 }, names, at(500), rules)[2]).toMatchObject({ dueAt: null, overdue: false });
  });
});

describe('buttons', () => {
  const facts = (s: OrderState) => ({ state: s, appointedAt: now, followUpOpen: false });
  test('nothing is left to do for an order that rests, but the follow-up', () => {
    for (const end of orderStates.ends) {
      expect(actionsOn(facts(end), new Set(['owner', 'coordinator', 'operator']), null, now)).toEqual([]);
      expect(actionsOn({ ...facts(end), followUpOpen: true }, new Set(['coordinator']), null, now)).toEqual(['closeFollowUp']);
    }
  });

  test('settle waits for the second person and for objections', () => {
    const coordinator = new Set(['coordinator'] as const);
    const record = { state: 'ended', autoClosed: false, disputeOpen: false };
    const actions = (over: Partial<typeof record>) => actionsOn(facts('served'), coordinator, { ...record, ...over }, now);
    expect(actions({})).toContain('settle');
    expect(actions({ state: 'awaitingApproval' })).toEqual(['annul']);
    expect(actions({ disputeOpen: true })).toEqual(['annul']);
    expect(actions({ state: 'rejected' })).toEqual(['confirmByPhone', 'annul']);
  });
});

describe('times', () => {
  const hours = { weekdays: [4], from: '08:30', to: '17:30' };
  test('of the appointment: open, not past, not too far', () => {
    expect(timeFault(hours, new Date('2026-03-12T09:29:00Z'), now, plainWeeks)).toBeNull();
    expect(timeFault(hours, new Date('2026-03-12T09:30:00Z'), now, plainWeeks)).toBe('closed');
    expect(timeFault(hours, new Date('2026-03-12T06:49:00Z'), now, plainWeeks)).toBe('past');
    expect(timeFault(hours, new Date('2026-06-12T06:00:00Z'), now, plainWeeks)).toBe('tooFar');
  });

  test('told by phone count no more than what was planned', () => {
    const planned = { appointedAt: new Date('2026-03-12T05:00:00Z'), plannedMinutes: 60 };
    const minutes = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(minutes, minutes, (from, to) => {
        const at = (n: number): Date => new Date(planned.appointedAt.getTime() + n * 60_000);
        const fault = phoneTimesFault({ startedAt: at(from), finishedAt: at(to) }, planned, at(-60), now);
        const fits = to > from && at(to) <= now && from >= -60 && to - Math.max(from, 0) <= 60;
        expect(fault === null).toBe(fits);
      }),
    );
  });

  test('of the planned end: from the appointment, or from a later start', () => {
    const appointedAt = new Date('2026-03-12T05:00:00Z');
    const end = (startedAt: Date | null) => plannedEnd({ appointedAt, startedAt, plannedMinutes: 60 }).toISOString();
    expect(end(null)).toBe('2026-03-12T06:00:00.000Z');
    expect(end(new Date('2026-03-12T04:30:00Z'))).toBe('2026-03-12T06:00:00.000Z');
    expect(end(new Date('2026-03-12T05:20:00Z'))).toBe('2026-03-12T06:20:00.000Z');
  });
});

test('an order number leads back to its order', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (id) => expect(idInNumber(numberOf({ id, placedAt: now }))).toBe(id)));
  expect(idInNumber('上门理发')).toBeNull();
});
