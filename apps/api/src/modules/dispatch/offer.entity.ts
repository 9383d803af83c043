import type { offerStates, StateOf } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

export type OfferState = StateOf<typeof offerStates>;

/** Offer 派单邀约 of an order to one volunteer. It changes only while its order is held. */
@Entity('dispatch_offer')
@UniqueKey('orderId', 'step', 'volunteerId')
@Indexed('orderId', 'state')
@Indexed('volunteerId', 'offeredAt')
@Indexed('volunteerId', 'state')
@Indexed('state', 'answerBy')
export class DispatchOffer {
  @Pk() id!: number;
  @Int() orderId!: number;
  /** Round of dispatch: the order's step when it was made. An order that is dispatched anew is in another. */
  @Int() step!: number;
  @Int() volunteerId!: number;
  @Str(10) state!: OfferState;
  @At() offeredAt!: Date;
  @At() answerBy!: Date;
  @At({ nullable: true }) answeredAt!: Date | null;
  /** Why it was declined or taken back. */
  @Str(200, { nullable: true }) reason!: string | null;
  /** Sent by the automatic mode 自动派单. */
  @Bool() automatic!: boolean;
  /** The coordinator who sent it; null: the system. */
  @Int({ nullable: true }) offeredById!: number | null;
}

/** The automatic mode found nobody for this round: when it looks again. */
@Entity('dispatch_round')
export class DispatchRound {
  @Int({ primary: true }) orderId!: number;
  @Int() step!: number;
  @At() lookAgainAt!: Date;
}
