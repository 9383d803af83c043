import type { Day } from '../../../kit/clock/index.js';

/** Facts that decide whether somebody may redeem a reward. */
export interface RedeemCase {
  readonly state: 'listed' | 'paused' | 'ended';
  /** True when the platform administrator has disabled the partner. */
  readonly partnerDisabled: boolean;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly left: number;
  readonly price: number;
  readonly minStar: number;
  readonly perPersonLimit: number;
  readonly redeemedByMe: number;
  readonly points: number;
  readonly star: number;
}

export type Refusal =
  | { readonly code: 'REWARD_NOT_AVAILABLE'; readonly params: { readonly reason: 'paused' | 'notStarted' | 'ended' } }
  | { readonly code: 'OUT_OF_STOCK'; readonly params: Record<never, never> }
  | { readonly code: 'STAR_TOO_LOW'; readonly params: { readonly needed: number; readonly star: number } }
  | { readonly code: 'PERSON_LIMIT_REACHED'; readonly params: { readonly limit: number } }
  | { readonly code: 'NOT_ENOUGH_POINTS'; readonly params: { readonly needed: number; readonly balance: number } };

/** Why the volunteer cannot redeem, the most basic reason first; null when they can. */
export function whyNot(c: RedeemCase, today: Day): Refusal | null {
  if (c.state === 'paused' || (c.partnerDisabled && c.state !== 'ended'))
    return { code: 'REWARD_NOT_AVAILABLE', params: { reason: 'paused' } };
  if (c.state === 'ended' || (c.lastDay !== null && c.lastDay < today))
    return { code: 'REWARD_NOT_AVAILABLE', params: { reason: 'ended' } };
  if (c.firstDay !== null && c.firstDay > today) return { code: 'REWARD_NOT_AVAILABLE', params: { reason: 'notStarted' } };
  if (c.left <= 0) return { code: 'OUT_OF_STOCK', params: {} };
  if (c.star < c.minStar) return { code: 'STAR_TOO_LOW', params: { needed: c.minStar, star: c.star } };
  if (c.redeemedByMe >= c.perPersonLimit) return { code: 'PERSON_LIMIT_REACHED', params: { limit: c.perPersonLimit } };
  if (c.points < c.price) return { code: 'NOT_ENOUGH_POINTS', params: { needed: c.price, balance: c.points } };
  return null;
}
