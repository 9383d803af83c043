import { type Post, type Slot, choicesIn, conditionWords, doNow, firstChoice, mineTag, riskWords, slotToShow, slotsInOrder } from './core';

const now = new Date('2026-03-05T00:00:00Z');
const slot = (id: number, more: Partial<Slot> = {}): Slot => ({
  id,
  startsAt: '2026-03-07T01:00:00.000Z',
  endsAt: '2026-03-07T03:00:00.000Z',
  countedUntil: '2026-03-07T03:00:00.000Z',
  places: [],
  checkedIn: 0,
  ended: false,
  mine: null,
  actions: [],
  whyNot: null,
  ...more,
});
const mine = (state: 'confirmed' | 'waiting' | 'cancelled') => ({ signUpId: 1, postId: 1, state, waitingPosition: null });
const post = (id: number, unmet: string[] = []): Post => ({
  id,
  name: '引导',
  headcount: 5,
  duty: '',
  conditions: { minAge: null, maxAge: null, skills: [], note: '' },
  unmet,
});

describe('which slot is shown first', () => {
  it('takes the one asked for, even when it is over', () => expect(slotToShow([slot(1), slot(2, { ended: true })], 2)?.id).toBe(2));
  it('then mine, then one that can be had, then the next', () => {
    expect(slotToShow([slot(1, { actions: ['signUp'] }), slot(2, { mine: mine('waiting') })], undefined)?.id).toBe(2);
    expect(slotToShow([slot(1, { mine: mine('cancelled') }), slot(2, { actions: ['signUp'] })], undefined)?.id).toBe(2);
    expect(slotToShow([slot(1, { ended: true }), slot(2), slot(3)], undefined)?.id).toBe(2);
    expect(slotToShow([slot(1, { ended: true }), slot(2, { ended: true })], undefined)?.id).toBe(2);
    expect(slotToShow([], 1)).toBeUndefined();
  });
});

describe('slots that are over', () => {
  const past = (id: number, startsAt: string, more: Partial<Slot> = {}) =>
    slot(id, { startsAt, countedUntil: startsAt, ended: true, mine: mine('confirmed'), ...more });
  it('come after those to come, and only mine of them', () => {
    const all = [past(1, '2026-02-01T01:00:00.000Z'), past(2, '2026-02-08T01:00:00.000Z'), slot(3, { ended: true }), slot(4), slot(5)];
    expect(slotsInOrder(all, 4).map(({ id }) => id)).toEqual([4, 5, 2, 1]);
    expect(slotsInOrder(all, 3).map(({ id }) => id)).toEqual([4, 5, 3, 2, 1]);
  });
  it('read as what became of them', () => {
    expect(mineTag(past(1, '2026-02-01T01:00:00.000Z'), now)?.text).toBe('已参加');
    expect(mineTag(past(1, '2026-03-04T23:00:00.000Z', { actions: ['rate'] }), now)?.text).toBe('已参加');
    expect(mineTag(past(1, '2026-03-04T23:00:00.000Z'), now)?.text).toBe('已结束');
    const state = (of: 'noShow' | 'waiting' | 'cancelledLate') => ({ signUpId: 1, postId: 1, state: of, waitingPosition: null });
    expect(mineTag(past(1, '2026-02-01T01:00:00.000Z', { mine: state('noShow') }), now)?.text).toBe('未到场');
    expect(mineTag(past(1, '2026-02-01T01:00:00.000Z', { mine: state('waiting') }), now)?.text).toBe('未候补上');
    expect(mineTag(past(1, '2026-02-01T01:00:00.000Z', { mine: state('cancelledLate') }), now)?.text).toBe('临时取消');
    expect(mineTag(slot(1, { mine: mine('confirmed') }), now)).toEqual({ text: '已报名', tone: 'good' });
    expect(mineTag(slot(1, { mine: mine('cancelled') }), now)).toBeNull();
  });
});

describe('the one thing to do now', () => {
  it('is taken from what the server permits, the most pressing first', () => {
    expect(doNow(slot(1, { actions: ['cancelSignUp', 'checkIn'] }), 'published', 'volunteer', now)).toBe('checkIn');
    expect(doNow(slot(1, { actions: ['rate', 'checkOut'] }), 'published', 'volunteer', now)).toBe('checkOut');
    expect(doNow(slot(1, { actions: ['rate', 'checkOut'], ended: true }), 'published', 'volunteer', now)).toBe('rate');
    expect(doNow(slot(1, { actions: [] }), 'published', 'volunteer', now)).toBeNull();
  });
  it('sends to login and joining only where that could help', () => {
    expect(doNow(slot(1), 'published', 'guest', now)).toBe('login');
    expect(doNow(slot(1), 'published', 'account', now)).toBe('join');
    expect(doNow(slot(1), 'cancelled', 'guest', now)).toBeNull();
    expect(doNow(slot(1, { startsAt: '2026-03-04T23:00:00.000Z' }), 'published', 'guest', now)).toBeNull();
  });
});

describe('choosing a post', () => {
  const places = (free1: number, free2: number) => [
    { postId: 1, headcount: 5, taken: 5 - free1, waiting: 2, free: free1 },
    { postId: 2, headcount: 5, taken: 5 - free2, waiting: 0, free: free2 },
  ];
  it('offers a place, the waiting list or nothing', () => {
    const choices = choicesIn(slot(1, { places: places(0, 3) }), [post(1), post(2), post(3, ['须年满 18 周岁'])]);
    expect(choices.map((c) => c.doing)).toEqual(['joinWaitingList', 'signUp', null]);
    expect(firstChoice(choices)).toBe(2);
  });
  it('chooses for nobody who has a choice', () => {
    expect(firstChoice(choicesIn(slot(1, { places: places(1, 3) }), [post(1), post(2)]))).toBeNull();
    expect(firstChoice(choicesIn(slot(1, { places: places(0, 0) }), [post(1), post(2, ['x'])]))).toBe(1);
  });
});

it('tells conditions and risks in plain words', () => {
  const name = () => '急救';
  expect(conditionWords({ minAge: 18, maxAge: 60, skills: ['first-aid'], note: '能搬 10 公斤' }, name)).toEqual([
    '18–60 周岁',
    '会急救',
    '能搬 10 公斤',
  ]);
  expect(conditionWords({ minAge: 16, maxAge: null, skills: [], note: '' }, name)).toEqual(['年满 16 周岁']);
  const risks = { level: 'dangerous' as const, disclosure: '临水', insured: true, policyNumber: '', training: true, trainingPlan: '' };
  expect(riskWords(risks).lines).toEqual(['临水', '组织方已为志愿者购买保险', '须先参加培训', '未满 18 周岁不能参加']);
  expect(riskWords({ ...risks, level: 'none', disclosure: '' })).toEqual({ head: '没有特别的风险', lines: [] });
});
