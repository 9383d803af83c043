import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import type { orderStates, StateOf } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Json, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';
import type { OpenHours, ServiceColour, ServiceLimits } from '../services/index.js';

export type OrderState = StateOf<typeof orderStates>;
export type OrderChannel = OrderAnswer['channel'];
export type OrderStage = OrderAnswer['steps'][number]['stage'];

/**
 * A service order 服务订单. It keeps what it was placed with: a later change of the menu changes no order that stands.
 * Who is served and where is sealed; the rest of the row names nobody.
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
  /** Counts stage entries, from 1: an order that is dispatched anew has fresh limits. */
  @Int() step!: number;
  @Int() itemId!: number;
  @Str(30) title!: string;
  @Str(300) summary!: string;
  @Str(10) colour!: ServiceColour;
  @Str(40) category!: string;
  /** Codes of the district; all are needed. */
  @Json() skills!: string[];
  @Bool() teamOnly!: boolean;
  @Int({ nullable: true }) teamId!: number | null;
  @Str(60) teamName!: string;
  /** Of the team; null while the team has none. */
  @Int({ nullable: true }) organisationId!: number | null;
  @Str(60) organisationName!: string;
  @Int() usualMinutes!: number;
  /** What counts at most: the usual duration, or what a coordinator extended it to. */
  @Int() plannedMinutes!: number;
  @Json() limits!: ServiceLimits;
  @Json() hours!: OpenHours;
  @Str(12) regionCode!: string;
  @At() appointedAt!: Date;
  @Str(300) note!: string;
  @Str(20, { nullable: true }) language!: string | null;
  @Str(12) channel!: OrderChannel;
  /** Account that placed it. */
  @Int() placedById!: number;
  /** Account of whom it is for, where there is one. */
  @Int({ nullable: true }) ownerId!: number | null;
  @Int() beneficiaryId!: number;
  /** `SealedContact`, sealed for `order.contact`. */
  @LongText() contactSealed!: string;
  /** `张**`, for whoever may not see the name. */
  @Str(20) beneficiaryMasked!: string;
  /** The volunteer who took it; kept when it has ended. */
  @Int({ nullable: true }) volunteerId!: number | null;
  /** Offers go out by themselves. */
  @Bool() automatic!: boolean;
  @At() placedAt!: Date;
  @At({ nullable: true }) acceptedAt!: Date | null;
  @Int({ nullable: true }) acceptedById!: number | null;
  @At({ nullable: true }) dispatchedAt!: Date | null;
  /** The first scan. */
  @At({ nullable: true }) startedAt!: Date | null;
  /** When the service ended: the last scan, the planned end, or what was told by phone. */
  @At({ nullable: true }) finishedAt!: Date | null;
  @At({ nullable: true }) settledAt!: Date | null;
  @Int({ nullable: true }) settledById!: number | null;
  /** It rests: rated, closed, rejected, cancelled, annulled or expired. */
  @At({ nullable: true }) endedAt!: Date | null;
  /** End of the present stage's limit; null when nothing is due. */
  @At({ nullable: true }) dueAt!: Date | null;
  /** When the next region level is told; null when none is left. */
  @At({ nullable: true }) nextEscalationAt!: Date | null;
  /** Highest level that was told in this stage; 0: none. */
  @Int() escalatedLevel!: number;
  /** Stages with a limit that are done, and those of them past their limit. */
  @Int() stagesDone!: number;
  @Int() stagesLate!: number;
  /** Counted minutes that were paid. */
  @Int() servedMinutes!: number;
  /** Why it was rejected, cancelled, annulled or given back the last time. */
  @Str(300, { nullable: true }) reason!: string | null;
  @Int({ nullable: true }) stars!: number | null;
  @Str(300, { nullable: true }) ratingWords!: string | null;
  @Int({ nullable: true }) ratedById!: number | null;
  /** Staff asked by phone 电话回访. */
  @Bool() ratedByPhone!: boolean;
  @At({ nullable: true }) ratedAt!: Date | null;
  /** A bad rating 差评 that nobody has followed up. */
  @Bool() followUpOpen!: boolean;
  @Str(300, { nullable: true }) followUpNote!: string | null;
  @Int({ nullable: true }) followUpById!: number | null;
  @At({ nullable: true }) followUpAt!: Date | null;
}

/** Who is served, where, and who ordered it: personal data of an order, sealed together. */
export interface SealedContact {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly destination: string;
  readonly placerName: string;
}

/** A limit passed and the next region level was told 超时升级: once for each level of a stage. */
@Entity('order_escalation')
@UniqueKey('orderId', 'step', 'level')
export class OrderEscalation {
  @Pk() id!: number;
  @Int() orderId!: number;
  @Int() step!: number;
  @Str(10) stage!: OrderStage;
  /** 1: the next region level, 2: the one above it … */
  @Int() level!: number;
  @Str(12) regionCode!: string;
  /** When it was due, however late it was noticed. */
  @At() at!: Date;
}

/** A person served 服务对象, known again by phone number and name; their data stand in the orders, sealed. */
@Entity('beneficiary')
@UniqueKey('phoneHash', 'nameHash')
export class Beneficiary {
  @Pk() id!: number;
  @Str(64) phoneHash!: string;
  @Str(64) nameHash!: string;
}
