import { closedOffer, countsFrom, dutyTag, dutyWords } from './words';

const at = '2026-11-22T02:00:00.000Z';
const record = (checkInAt: string, checkOutMethod: 'code' | 'auto' | null = null) => ({ checkInAt, checkOutMethod });
const duty = (more: object = {}) => ({
  state: 'dispatched' as const,
  appointedAt: at,
  reason: null,
  awaitingApproval: false,
  attendance: null,
  ...more,
});

it('counts from the check-in, but never from before the appointed time', () => {
  expect(countsFrom(at, '2026-11-22T01:50:00.000Z')).toBe(at);
  expect(countsFrom(at, '2026-11-22T02:10:00.000Z')).toBe('2026-11-22T02:10:00.000Z');
});

it('says what a state means for the volunteer', () => {
  const says = (of: Parameters<typeof dutyWords>[0]) => dutyWords(of, new Date(at));
  expect(says(duty())).toBe('今天 10:00 准时上门，到了先签到');
  expect(says(duty({ state: 'serving', attendance: record('2026-11-22T01:50:00.000Z') }))).toMatch('10:00 开始计时');
  expect(says(duty({ state: 'serving', attendance: record(at) }))).toMatch('离开前请签退');
  expect(says(duty({ state: 'served', attendance: record(at, 'auto') }))).toMatch('仍可补签退');
  expect(says(duty({ state: 'served', attendance: record(at, 'code') }))).toMatch('等待调度员结单');
  expect(says(duty({ state: 'served', awaitingApproval: true }))).toMatch('另一位工作人员复核');
  expect(says(duty({ state: 'cancelled', reason: '家人来了' }))).toBe('这一单已取消，不用上门了：家人来了');
  expect(says(duty({ state: 'accepted' }))).toMatch('不在您这里');
});

it('calls a settled order settled, whatever its owner has yet to do', () => {
  expect(['settled', 'rated', 'closed'].map((state) => dutyTag(state as 'settled').text)).toEqual(['已结单', '已结单', '已结单']);
  expect(dutyTag('served')).toEqual({ text: '待结单', tone: 'waiting' });
});

it('tells a late answer from one after somebody else', () => {
  expect(closedOffer('lapsed').title).toBe('答复时间已过');
  expect(closedOffer('超时未答').title).toBe('答复时间已过');
  expect(closedOffer('withdrawn').title).toBe('已经有人先接了');
  expect(closedOffer(undefined).title).toBe('已经有人先接了');
});
