import { Entity } from 'typeorm';
import type { StateOf, wishStates } from '@zhiyuanhong/contracts/states';
import { At, Bool, Indexed, Int, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A micro-wish 微心愿. What the wisher wrote may name people and places: it is sealed, and only the reviewer's words are public. */
@Entity('wish')
@Indexed('state', 'postedAt')
@Indexed('state', 'dueAt')
@Indexed('regionCode', 'state')
@Indexed('ownerId', 'state')
@Indexed('volunteerId', 'state')
export class Wish {
  @Pk() id!: number;
  /** Account of the wisher. */
  @Int() ownerId!: number;
  @Str(12) state!: StateOf<typeof wishStates>;
  @Str(40) category!: string;
  @Str(12) regionCode!: string;
  /** Sealed for `wish.original`: title and words of the wisher, as JSON. */
  @LongText() originalSealed!: string;
  /** Sealed for `wish.contact`: name, phone and address, as JSON. */
  @LongText() contactSealed!: string;
  /** Public title; empty before the review. */
  @Str(30) title!: string;
  /** Public words; empty before the review. */
  @Str(500) words!: string;
  /** Assessed hours 时数评估, in minutes. */
  @Int({ nullable: true }) minutes!: number | null;
  /** Account of the reviewer who assessed them. */
  @Int({ nullable: true }) assessedBy!: number | null;
  /** Points paid with the confirmation. */
  @Int({ nullable: true }) points!: number | null;
  @Int({ nullable: true }) volunteerId!: number | null;
  /** When its present words were handed in. */
  @At() postedAt!: Date;
  @At({ nullable: true }) claimedAt!: Date | null;
  /** Its day in Shanghai is the date of service. */
  @At({ nullable: true }) fulfilledAt!: Date | null;
  @At({ nullable: true }) confirmedAt!: Date | null;
  /** Until when it is to be claimed, fulfilled or confirmed. */
  @At({ nullable: true }) dueAt!: Date | null;
  /** People were told that `dueAt` has passed. */
  @Bool({ default: false }) overdueTold!: boolean;
  /** What the volunteer says was done. */
  @Str(300, { nullable: true }) report!: string | null;
  /** Why it was returned, released, sent back or withdrawn the last time. */
  @Str(300, { nullable: true }) reason!: string | null;
  @Int({ nullable: true }) stars!: number | null;
  @Str(300, { nullable: true }) thanks!: string | null;
  /** Confirmed by a reviewer who called 电话确认. */
  @Bool({ default: false }) byPhone!: boolean;
}

/** A row to hold while the wishes of one person are counted, so that nobody passes a limit by two calls at once. */
@Entity('wish_holder')
@UniqueKey('holder')
export class WishHolder {
  @Pk() id!: number;
  /** `account:5`, `volunteer:7` */
  @Str(30) holder!: string;
  /** Means nothing: holding a row changes nothing in it. */
  @Int() version!: number;
}

/** One claim 认领 of a wish, also of one that was given back: whoever claims it learns who wished, and where, so that claims of a day are limited. */
@Entity('wish_claim')
@Indexed('accountId', 'claimedAt')
export class WishClaim {
  @Pk() id!: number;
  @Int() wishId!: number;
  /** Account of the volunteer. */
  @Int() accountId!: number;
  @At() claimedAt!: Date;
}
