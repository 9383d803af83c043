import {
  choiceCodeLength,
  languageCodeLength,
  reasonLength,
  remarkLength,
  serviceSummaryLength,
  serviceTitleLength,
} from '@zhiyuanhong/contracts/limits';
import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import type { orderStates, StateOf } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Json, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';
import type { OpenHours, ServiceColour, ServiceLimits } from '../services/index.js';

export type OrderState = StateOf<typeof orderStates>;
export type OrderChannel = OrderAnswer['channel'];
export type OrderStage = OrderAnswer['steps'][number]['stage'];

/**
 * A service order 服务订单. It copies the service item, so that later changes of the menu do not affect it. Who is served, and where, is
 * encrypted; the other columns name nobody.
 */
@Entity('service_order')
@Indexed('regionCode', 'state', 'dueAt')
@Indexed('state', 'appointedAt')
@Indexed('state', 'settledAt')
@Indexed('nextEscalationAt')
@Indexed('placedById', 'state')
@Indexed('ownerId', 'state')
@Indexed('volunteerId', 'state')
@Indexed('beneficiaryId')
@Indexed('placedAt')
@Indexed('followUpOpen', 'state', 'regionCode')
export class Order {
  @Pk() id!: number;
  @Str(12) state!: OrderState;
  /** Counts entered stages, from 1; dispatching an order again starts a new step with a new limit. */
  @Int() step!: number;
  @Int() itemId!: number;
  @Str(serviceTitleLength.max) title!: string;
  @Str(serviceSummaryLength.max) summary!: string;
  @Str(10) colour!: ServiceColour;
  @Str(choiceCodeLength) category!: string;
  /** Skill codes, all of which are needed. */
  @Json() skills!: string[];
  @Bool() teamOnly!: boolean;
  @Int({ nullable: true }) teamId!: number | null;
  @Str(60) teamName!: string;
  /** Organisation of the team; null while the team has none. */
  @Int({ nullable: true }) organisationId!: number | null;
  @Str(60) organisationName!: string;
  @Int() usualMinutes!: number;
  /** Most minutes that count: the usual duration, or what a coordinator extended it to. */
  @Int() plannedMinutes!: number;
  @Json() limits!: ServiceLimits;
  @Json() hours!: OpenHours;
  @Str(12) regionCode!: string;
  @At() appointedAt!: Date;
  @Str(remarkLength.max) note!: string;
  @Str(languageCodeLength, { nullable: true }) language!: string | null;
  @Str(12) channel!: OrderChannel;
  /** Account that placed it. */
  @Int() placedById!: number;
  /** Account of the person served, if there is one. */
  @Int({ nullable: true }) ownerId!: number | null;
  @Int() beneficiaryId!: number;
  /** `SealedContact`, encrypted for `order.contact`. */
  @LongText() contactSealed!: string;
  /** The name as `张**`, for people who may not see it. */
  @Str(20) beneficiaryMasked!: string;
  /** The volunteer who took it; kept after the end. */
  @Int({ nullable: true }) volunteerId!: number | null;
  /** Whether offers are sent automatically. */
  @Bool() automatic!: boolean;
  @At() placedAt!: Date;
  @At({ nullable: true }) acceptedAt!: Date | null;
  @Int({ nullable: true }) acceptedById!: number | null;
  @At({ nullable: true }) dispatchedAt!: Date | null;
  /** When the volunteer checked in. */
  @At({ nullable: true }) startedAt!: Date | null;
  /** When the service ended: the check-out, the planned end, or the time confirmed by phone. */
  @At({ nullable: true }) finishedAt!: Date | null;
  @At({ nullable: true }) settledAt!: Date | null;
  @Int({ nullable: true }) settledById!: number | null;
  /** When it ended: rated, closed, rejected, cancelled, annulled or expired. */
  @At({ nullable: true }) endedAt!: Date | null;
  /** End of the present stage's limit; null for none. */
  @At({ nullable: true }) dueAt!: Date | null;
  /** When the next region level is told; null when none is left. */
  @At({ nullable: true }) nextEscalationAt!: Date | null;
  /** Highest region level that was told in this stage; 0 for none. */
  @Int() escalatedLevel!: number;
  /** Number of stages with a limit that are done, and of those that were done too late. */
  @Int() stagesDone!: number;
  @Int() stagesLate!: number;
  /** Paid minutes. */
  @Int() servedMinutes!: number;
  /** The latest reason why it was rejected, cancelled, annulled or given back. */
  @Str(reasonLength.max, { nullable: true }) reason!: string | null;
  @Int({ nullable: true }) stars!: number | null;
  @Str(remarkLength.max, { nullable: true }) ratingWords!: string | null;
  @Int({ nullable: true }) ratedById!: number | null;
  /** True when staff asked for the rating by phone 电话回访. */
  @Bool() ratedByPhone!: boolean;
  @At({ nullable: true }) ratedAt!: Date | null;
  /** True while nobody has followed up a bad rating 差评. */
  @Bool() followUpOpen!: boolean;
  @Str(reasonLength.max, { nullable: true }) followUpNote!: string | null;
  @Int({ nullable: true }) followUpById!: number | null;
  @At({ nullable: true }) followUpAt!: Date | null;
}

/** Personal data of an order, encrypted together: who is served, where, and who ordered it. */
export interface SealedContact {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly destination: string;
  readonly placerName: string;
}

/** A limit passed and a region level was told 超时升级: once for each level of a stage. */
@Entity('order_escalation')
@UniqueKey('orderId', 'step', 'level')
export class OrderEscalation {
  @Pk() id!: number;
  @Int() orderId!: number;
  @Int() step!: number;
  @Str(10) stage!: OrderStage;
  /** 1 for the next region level, 2 for the one above it. */
  @Int() level!: number;
  @Str(12) regionCode!: string;
  /** When it was due, even if it was noticed later. */
  @At() at!: Date;
}

/** A person served 服务对象, identified by hashes of phone number and name; their data are encrypted in the orders. */
@Entity('beneficiary')
@UniqueKey('phoneHash', 'nameHash')
export class Beneficiary {
  @Pk() id!: number;
  @Str(64) phoneHash!: string;
  @Str(64) nameHash!: string;
}
