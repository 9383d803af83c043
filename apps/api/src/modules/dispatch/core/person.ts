import type { offerStates, StateOf } from '@zhiyuanhong/contracts/states';

export type OfferState = StateOf<typeof offerStates>;

/** A weekly free time; weekday 1 (Monday) to 7 (Sunday). */
export interface FreeTime {
  readonly weekday: number;
  readonly part: 'morning' | 'afternoon' | 'evening';
}

/** What an order requires of its volunteer. */
export interface Demand {
  readonly orderId: number;
  readonly regionCode: string;
  /** From the appointed time for the usual duration of the service. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Skill codes, all of which are needed. */
  readonly skills: readonly string[];
  /** Only members of the colour's professional team 专业队 may come. */
  readonly teamOnly: boolean;
  /** Language of the person served; null when the order names none. */
  readonly language: string | null;
  /** Least age in full years; minors are never sent, even if it is lower. */
  readonly minAge: number;
  /** Volunteers must live in this region or below it. */
  readonly within: string;
}

/** Facts about a volunteer with regard to one order. */
export interface Person {
  readonly id: number;
  /** Full years on the day of the order. */
  readonly age: number;
  readonly regionCode: string;
  readonly skills: readonly string[];
  /** Empty when not filled in. */
  readonly languages: readonly string[];
  /** Empty when not filled in. */
  readonly freeTimes: readonly FreeTime[];
  /** Member of the colour's professional team. */
  readonly teamMember: boolean;
  /** True when they placed the order or are the person served. */
  readonly involved: boolean;
  /** Title of another duty at that time; null for none. */
  readonly busyWith: string | null;
  /** The latest offer of this order to them, and whether it was made in the order's present round. */
  readonly offer: { readonly state: OfferState; readonly thisRound: boolean } | null;
  /** Minutes served in the last 90 days. */
  readonly recentMinutes: number;
  /** Full days since the last service in those 90 days; null for none. */
  readonly daysSinceService: number | null;
  /** Offers of other orders in the last 7 days. */
  readonly recentOffers: number;
}
