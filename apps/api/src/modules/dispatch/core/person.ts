import type { offerStates, StateOf } from '@zhiyuanhong/contracts/states';

export type OfferState = StateOf<typeof offerStates>;

/** A weekly free time; weekday 1 (Monday) to 7. */
export interface FreeTime {
  readonly weekday: number;
  readonly part: 'morning' | 'afternoon' | 'evening';
}

/** What an order asks of whoever comes. */
export interface Demand {
  readonly orderId: number;
  readonly regionCode: string;
  /** The appointed time, and as long after it as the service usually takes. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** All of these are needed. */
  readonly skills: readonly string[];
  /** Only members of the colour's professional team 专业队 may come. */
  readonly teamOnly: boolean;
  /** Language of the person served; null when the order names none. */
  readonly language: string | null;
  /** Nobody younger is sent; a minor never, whatever it says. */
  readonly minAge: number;
  /** Volunteers come from this region or below it. */
  readonly within: string;
}

/** What dispatch knows of a volunteer when it looks at one order. */
export interface Person {
  readonly id: number;
  /** Whole years on the appointed day. */
  readonly age: number;
  readonly regionCode: string;
  readonly skills: readonly string[];
  /** Empty when the volunteer has never said. */
  readonly languages: readonly string[];
  /** Empty when the volunteer has never said. */
  readonly freeTimes: readonly FreeTime[];
  /** Admitted to the colour's professional team. */
  readonly teamMember: boolean;
  /** Placed the order, or is the person served. */
  readonly involved: boolean;
  /** What else the volunteer does at that time. */
  readonly busyWith: string | null;
  /** The latest offer of this order, and whether it belongs to the order's present round. */
  readonly offer: { readonly state: OfferState; readonly thisRound: boolean } | null;
  /** Minutes served in the last 90 days. */
  readonly recentMinutes: number;
  /** Whole days since the last service within them; null when there was none. */
  readonly daysSinceService: number | null;
  /** Offers received in the last 7 days, of other orders. */
  readonly recentOffers: number;
}
