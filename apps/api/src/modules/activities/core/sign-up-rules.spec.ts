import { describe, expect, it } from '@jest/globals';
import { signUpStates } from '@zhiyuanhong/contracts/states';
import {
  cancelAction,
  freeCancelUntil,
  signUpActions,
  signUpChoice,
  type MySignUp,
  type SlotToJoin,
  type SignUpState,
} from './sign-up-rules.js';

const at = (time: string) => new Date(`2026-03-05T${time}Z`);
const slot = { startsAt: at('06:00'), endsAt: at('08:00'), countedUntil: at('08:30') };

describe('cancelling', () => {
  it('is free until the very moment of the deadline', () => {
    expect(freeCancelUntil(slot.startsAt, 2)).toEqual(at('04:00'));
    expect(cancelAction('confirmed', slot.startsAt, at('04:00'), 2)).toBe('cancel');
    expect(cancelAction('confirmed', slot.startsAt, at('04:00:00.001'), 2)).toBe('cancelLate');
  });

  it('is never late for somebody who waits', () => expect(cancelAction('waiting', slot.startsAt, at('05:59'), 2)).toBe('cancel'));

  it('is an action that the life-cycle knows for that state', () => {
    for (const state of ['confirmed', 'waiting'] as const)
      for (const now of [at('00:00'), at('05:00')])
        expect(signUpStates.transitions[cancelAction(state, slot.startsAt, now, 2)].from).toContain(state);
  });
});

describe('what can be done with an own sign-up', () => {
  const mine = (change: Partial<MySignUp> = {}): MySignUp => ({
    state: 'confirmed',
    slot,
    record: null,
    checkInOpensAt: at('05:00'),
    ...change,
  });

  it('is cancelling until the start, and checking in from an hour before it to the end of what counts', () => {
    expect(signUpActions(mine(), at('04:59:59'))).toEqual(['cancelSignUp']);
    expect(signUpActions(mine(), at('05:00'))).toEqual(['cancelSignUp', 'checkIn']);
    expect(signUpActions(mine(), at('06:00'))).toEqual(['checkIn']);
    expect(signUpActions(mine(), at('08:29'))).toEqual(['checkIn']);
    expect(signUpActions(mine(), at('08:30'))).toEqual([]);
  });

  it('is what the service record allows once there is one, and no cancelling', () => {
    expect(signUpActions(mine({ record: ['checkOut', 'dispute'] }), at('05:30'))).toEqual(['checkOut']);
    expect(signUpActions(mine({ record: ['dispute', 'rate'] }), at('09:00'))).toEqual(['rate']);
    expect(signUpActions(mine({ record: [] }), at('05:30'))).toEqual([]);
  });

  it('is only cancelling while waiting, and nothing once it is over', () => {
    expect(signUpActions(mine({ state: 'waiting' }), at('05:30'))).toEqual(['cancelSignUp']);
    for (const state of ['cancelled', 'cancelledLate', 'noShow', 'missedOut'] as SignUpState[])
      expect(signUpActions(mine({ state }), at('05:30'))).toEqual([]);
  });
});

describe('whether one may sign up', () => {
  const post = { unmet: [] as string[], free: 1, waiting: 0, waitingLimit: 4 };
  const toJoin = (change: Partial<SlotToJoin> = {}): SlotToJoin => ({
    published: true,
    startsAt: slot.startsAt,
    mine: null,
    caller: 'volunteer',
    clash: null,
    posts: [post],
    ...change,
  });
  const now = at('05:00');

  it('yes while there is room, and again after a cancellation', () => {
    expect(signUpChoice(toJoin(), now)).toEqual({ action: 'signUp', whyNot: null });
    expect(signUpChoice(toJoin({ mine: 'cancelledLate' }), now).action).toBe('signUp');
  });

  it('onto the waiting list when the posts that fit are full, even if another one has room', () => {
    const posts = [
      { ...post, free: 0 },
      { ...post, unmet: ['须具备技能“驾驶”'] },
    ];
    expect(signUpChoice(toJoin({ posts }), now).action).toBe('joinWaitingList');
    expect(signUpChoice(toJoin({ posts: [{ ...post, free: 0, waiting: 4 }] }), now)).toEqual({
      action: null,
      whyNot: '名额和候补名单都满了，看看其他班次吧',
    });
  });

  it.each([
    ['already signed up', { mine: 'waiting' as const }, null],
    ['not published', { published: false }, '活动已停止报名'],
    ['begun', { startsAt: now }, '班次已经开始，报名已截止'],
    ['nobody logged in', { caller: null }, '登录后即可报名'],
    ['not joined yet', { caller: 'account' as const }, '加入志愿者后即可报名'],
    ['busy', { clash: '义诊' }, '与您已报名的“义诊”时间冲突'],
    [
      'no post fits',
      {
        posts: [
          { ...post, unmet: ['须年满 18 周岁'] },
          { ...post, unmet: ['须年满 18 周岁'] },
        ],
      },
      '不符合岗位条件：须年满 18 周岁',
    ],
  ])('no when %s, in words', (_, change, whyNot) => expect(signUpChoice(toJoin(change), now)).toEqual({ action: null, whyNot }));
});
