import { type AttendanceAction, type SignUpAction, signUpStates, type StateOf } from '@zhiyuanhong/contracts/states';
import { HOUR_MS } from '../../../kit/clock/index.js';
import type { Span } from './slots.js';

export type SignUpState = StateOf<typeof signUpStates>;

/** States in which somebody holds a place or waits for one. */
const activeStates = ['confirmed', 'waiting'] as const satisfies readonly SignUpState[];
export const isActive = (state: SignUpState): boolean => (activeStates as readonly SignUpState[]).includes(state);

/** Most people who may wait for a post in a slot: `factor` times its head-count, rounded to whole people. */
export const waitingLimit = (headcount: number, factor: number): number => headcount * factor;

/** Until when cancelling is free. Later it is recorded as late, which takes nothing away. */
export const freeCancelUntil = (startsAt: Date, deadlineHours: number): Date => new Date(startsAt.getTime() - deadlineHours * HOUR_MS);

/** The action that cancelling is at this moment. Giving up a place on the waiting list is never late. */
export const cancelAction = (state: SignUpState, startsAt: Date, now: Date, deadlineHours: number): 'cancel' | 'cancelLate' =>
  state === 'confirmed' && now > freeCancelUntil(startsAt, deadlineHours) ? 'cancelLate' : 'cancel';

export interface MySignUp {
  readonly state: SignUpState;
  readonly slot: Span & { readonly countedUntil: Date };
  /** Actions that the volunteer may take on the service record; null when there is none. */
  readonly record: readonly string[] | null;
  /** When people may begin to check in. */
  readonly checkInOpensAt: Date;
}

const recordActions = ['checkOut', 'rate'] as const satisfies readonly AttendanceAction[];

/** What a volunteer may do now with an own sign-up. */
export function signUpActions({ state, slot, record, checkInOpensAt }: MySignUp, now: Date): SignUpAction[] {
  if (record) return recordActions.filter((action) => record.includes(action));
  const actions: SignUpAction[] = [];
  if (isActive(state) && now < slot.startsAt) actions.push('cancelSignUp');
  if (state === 'confirmed' && now >= checkInOpensAt && now < slot.countedUntil) actions.push('checkIn');
  return actions;
}

export interface SlotToJoin {
  readonly published: boolean;
  readonly startsAt: Date;
  /** State of the caller's own sign-up for this slot. */
  readonly mine: SignUpState | null;
  /** Null: nobody is logged in, or the caller is not a volunteer. */
  readonly caller: 'volunteer' | 'account' | null;
  /** Title of another duty of the caller at that time; null for none. */
  readonly clash: string | null;
  /** Posts of the slot, each with the conditions that the caller does not meet. */
  readonly posts: readonly {
    readonly unmet: readonly string[];
    readonly free: number;
    readonly waiting: number;
    readonly waitingLimit: number;
  }[];
}

/** Whether the caller may sign up for a slot, and if not, why. */
export function signUpChoice(slot: SlotToJoin, now: Date): { action: 'signUp' | 'joinWaitingList' | null; whyNot: string | null } {
  const no = (whyNot: string | null) => ({ action: null, whyNot });
  if (slot.mine && isActive(slot.mine)) return no(null);
  if (!slot.published) return no('活动已停止报名');
  if (slot.startsAt <= now) return no('班次已经开始，报名已截止');
  if (slot.caller === null) return no('登录后即可报名');
  if (slot.caller === 'account') return no('加入志愿者后即可报名');
  const fitting = slot.posts.filter((post) => post.unmet.length === 0);
  if (fitting.length === 0) return no(`不符合岗位条件：${[...new Set(slot.posts.flatMap((post) => post.unmet))].join('；')}`);
  if (slot.clash !== null) return no(`与您已报名的“${slot.clash}”时间冲突`);
  if (fitting.some((post) => post.free > 0)) return { action: 'signUp', whyNot: null };
  if (fitting.some((post) => post.waiting < post.waitingLimit)) return { action: 'joinWaitingList', whyNot: '名额已满，可以候补' };
  return no('名额和候补名单都满了，看看其他班次吧');
}
