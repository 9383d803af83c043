import { declineReasonLength } from '@zhiyuanhong/contracts/limits';
import type { offerStates, StateOf } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

export type OfferState = StateOf<typeof offerStates>;

/** Offer 派单邀约 of an order to one volunteer. It only changes while a transaction has its order locked. */
@Entity('dispatch_offer')
@UniqueKey('orderId', 'step', 'volunteerId')
@Indexed('orderId', 'state')
@Indexed('volunteerId', 'offeredAt')
@Indexed('volunteerId', 'state')
@Indexed('state', 'answerBy')
export class DispatchOffer {
  @Pk() id!: number;
  @Int() orderId!: number;
  /** The order's `step` when the offer was made: dispatching an order again is a new round. */
  @Int() step!: number;
  @Int() volunteerId!: number;
  @Str(10) state!: OfferState;
  @At() offeredAt!: Date;
  @At() answerBy!: Date;
  @At({ nullable: true }) answeredAt!: Date | null;
  /** Why it was declined or withdrawn. */
  @Str(declineReasonLength.max, { nullable: true }) reason!: string | null;
  /** Sent by the automatic mode 自动派单. */
  @Bool() automatic!: boolean;
  /** Coordinator who sent it; null for the automatic mode. */
  @Int({ nullable: true }) offeredById!: number | null;
}

/** When the automatic mode looks again, because it found nobody in this round. */
@Entity('dispatch_round')
export class DispatchRound {
  @Int({ primary: true }) orderId!: number;
  @Int() step!: number;
  @At() lookAgainAt!: Date;
}
