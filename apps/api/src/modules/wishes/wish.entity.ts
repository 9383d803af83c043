import { choiceCodeLength, reasonLength, remarkLength, wishTitleLength, wishWordsLength } from '@zhiyuanhong/contracts/limits';
import { Entity } from 'typeorm';
import type { StateOf, wishStates } from '@zhiyuanhong/contracts/states';
import { At, Bool, Indexed, Int, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A micro-wish 微心愿. The wisher's text may name people and places and is encrypted; only the reviewer's text is public. */
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
  @Str(choiceCodeLength) category!: string;
  @Str(12) regionCode!: string;
  /** Encrypted for `wish.original`: the wisher's title and text as JSON. */
  @LongText() originalSealed!: string;
  /** Encrypted for `wish.contact`: name, phone and address as JSON. */
  @LongText() contactSealed!: string;
  /** Public title; empty before the review. */
  @Str(wishTitleLength.max) title!: string;
  /** Public text; empty before the review. */
  @Str(wishWordsLength.max) words!: string;
  /** Assessed hours 时数评估, in minutes. */
  @Int({ nullable: true }) minutes!: number | null;
  /** Account of the reviewer who assessed the hours. */
  @Int({ nullable: true }) assessedBy!: number | null;
  /** Points paid with the confirmation. */
  @Int({ nullable: true }) points!: number | null;
  @Int({ nullable: true }) volunteerId!: number | null;
  /** When the present text was submitted. */
  @At() postedAt!: Date;
  @At({ nullable: true }) claimedAt!: Date | null;
  /** When it was reported as fulfilled; that day in Shanghai is the date of service. */
  @At({ nullable: true }) fulfilledAt!: Date | null;
  @At({ nullable: true }) confirmedAt!: Date | null;
  /** Deadline of the present state. */
  @At({ nullable: true }) dueAt!: Date | null;
  /** True when people have been told that `dueAt` has passed. */
  @Bool({ default: false }) overdueTold!: boolean;
  /** What the volunteer says was done. */
  @Str(reasonLength.max, { nullable: true }) report!: string | null;
  /** The latest reason why it was returned, released, sent back or withdrawn. */
  @Str(reasonLength.max, { nullable: true }) reason!: string | null;
  @Int({ nullable: true }) stars!: number | null;
  @Str(remarkLength.max, { nullable: true }) thanks!: string | null;
  /** True when a reviewer confirmed it after a call 电话确认. */
  @Bool({ default: false }) byPhone!: boolean;
}

/** A row that is locked while a person's wishes are counted, so that two calls at once cannot exceed a limit. */
@Entity('wish_holder')
@UniqueKey('holder')
export class WishHolder {
  @Pk() id!: number;
  /** Whose row it is: `account:5` or `volunteer:7`. */
  @Str(30) holder!: string;
}

/** A claim 认领 of a wish, kept after it is given back: claims of a day are limited, because each shows who wished and where. */
@Entity('wish_claim')
@Indexed('accountId', 'claimedAt')
export class WishClaim {
  @Pk() id!: number;
  @Int() wishId!: number;
  /** Account of the volunteer. */
  @Int() accountId!: number;
  @At() claimedAt!: Date;
}
