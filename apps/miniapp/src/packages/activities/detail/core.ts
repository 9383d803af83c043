import type { OutputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { signUpWords } from '@zhiyuanhong/contracts/words/activities';
import { HOUR_MS } from '@zhiyuanhong/contracts/spans';
import type { Who } from '@/session';
import type { Tone } from '@/ui';

export type Activity = OutputOf<'getActivity'>;
export type Slot = Activity['slots'][number];
export type Post = Activity['posts'][number];

const active = (slot: Slot): boolean => slot.mine?.state === 'confirmed' || slot.mine?.state === 'waiting';

/** The slot to show first: the one asked for, else one of the caller's, else one open for sign-up, else the next, else the last. */
export function slotToShow(slots: readonly Slot[], wanted: number | undefined): Slot | undefined {
  const open = slots.filter((s) => !s.ended);
  return (
    slots.find((s) => s.id === wanted) ??
    open.find(active) ??
    open.find((s) => s.actions.includes('signUp')) ??
    open.find((s) => s.actions.includes('joinWaitingList')) ??
    open[0] ??
    slots[slots.length - 1]
  );
}

/** Upcoming slots first; then past ones, latest first, of which only the caller's and the chosen one are kept. */
export function slotsInOrder(slots: readonly Slot[], chosenId: number): Slot[] {
  const past = slots.filter((slot) => slot.ended && (slot.mine || slot.id === chosenId));
  return [...slots.filter((slot) => !slot.ended), ...past.sort((a, b) => b.startsAt.localeCompare(a.startsAt))];
}

// People who did not come are marked about two hours after the end.
const MARKED_AFTER_MS = 3 * HOUR_MS;

/** The caller's relation to this slot in a word; null when there is none or it was cancelled. */
export function mineTag({ mine, ended, countedUntil, actions }: Slot, now: Date): { text: string; tone: Tone } | null {
  if (!mine || (!ended && mine.state !== 'confirmed' && mine.state !== 'waiting')) return null;
  if (!ended) return { text: word(signUpWords, mine.state), tone: mine.state === 'confirmed' ? 'good' : 'waiting' };
  if (mine.state === 'waiting') return { text: word(signUpWords, 'missedOut'), tone: 'plain' };
  if (mine.state !== 'confirmed') return { text: word(signUpWords, mine.state), tone: 'plain' };
  const recorded = actions.includes('rate') || actions.includes('checkOut');
  const marked = now.getTime() - new Date(countedUntil).getTime() > MARKED_AFTER_MS;
  return { text: recorded || marked ? '已参加' : '已结束', tone: 'plain' };
}

/** The main action in this slot. */
export type Doing = 'checkOut' | 'checkIn' | 'rate' | 'signUp' | 'joinWaitingList' | 'cancelSignUp' | 'login' | 'join' | null;
const inOrder = ['checkOut', 'checkIn', 'rate', 'signUp', 'joinWaitingList', 'cancelSignUp'] as const;

export function doNow(slot: Slot, state: Activity['state'], who: Who, now: Date): Doing {
  // The organiser's screen shows a code until the end, at which the record closes by itself.
  const own = inOrder.find((action) => slot.actions.includes(action) && !(action === 'checkOut' && slot.ended));
  if (own) return own;
  // Logging in or joining only helps where signing up is still possible.
  if (who === 'volunteer' || state !== 'published' || new Date(slot.startsAt) <= now) return null;
  return who === 'guest' ? 'login' : 'join';
}

/** Conditions of a post as short phrases. */
export function conditionWords({ minAge, maxAge, skills, note }: Post['conditions'], skillName: (code: string) => string): string[] {
  const age =
    minAge !== null && maxAge !== null
      ? `${minAge}–${maxAge} 周岁`
      : minAge !== null
        ? `年满 ${minAge} 周岁`
        : maxAge !== null
          ? `不超过 ${maxAge} 周岁`
          : '';
  return [age, ...skills.map((code) => `会${skillName(code)}`), note].filter((phrase) => phrase !== '');
}

export interface Choice {
  post: Post;
  free: number;
  waiting: number;
  /** Null when the caller does not meet the conditions. */
  doing: 'signUp' | 'joinWaitingList' | null;
}

/** Posts to choose from in a slot, those with free places first. */
export function choicesIn(slot: Slot, posts: readonly Post[]): Choice[] {
  return posts.map((post) => {
    const { free = 0, waiting = 0 } = slot.places.find((place) => place.postId === post.id) ?? {};
    return { post, free, waiting, doing: post.unmet.length > 0 ? null : free > 0 ? 'signUp' : 'joinWaitingList' };
  });
}

/** The post that is chosen at first: the only possible one, or the only one with a free place. */
export function firstChoice(choices: readonly Choice[]): number | null {
  const free = choices.filter((c) => c.doing === 'signUp');
  const possible = free.length > 0 ? free : choices.filter((c) => c.doing !== null);
  return possible.length === 1 ? (possible[0]?.post.id ?? null) : null;
}

/** Risks in words: a heading and the details. */
export function riskWords({ level, disclosure, insured, training, trainingPlan }: Activity['risks']): { head: string; lines: string[] } {
  if (level === 'none') return { head: '没有特别的风险', lines: disclosure ? [disclosure] : [] };
  return {
    head: level === 'dangerous' ? '有一定危险，请量力而行' : '有一般风险，请注意安全',
    lines: [
      disclosure,
      insured ? '组织方已为志愿者购买保险' : '',
      training ? `须先参加培训${trainingPlan ? `：${trainingPlan}` : ''}` : '',
      level === 'dangerous' ? '未满 18 周岁不能参加' : '',
    ].filter((line) => line !== ''),
  };
}
