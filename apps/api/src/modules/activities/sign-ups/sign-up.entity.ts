import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Pk, UniqueKey, Str } from '../../../kit/db/index.js';
import type { SignUpState } from '../core/sign-up-rules.js';

/** Sign-up 报名 of one volunteer for one post in one slot; at most one a slot. */
@Entity('sign_up')
@UniqueKey('slotId', 'volunteerId')
@Indexed('slotId', 'postId', 'state', 'queuePosition')
@Indexed('volunteerId', 'startsAt')
@Indexed('projectId', 'state')
export class SignUp {
  @Pk() id!: number;
  @Int() projectId!: number;
  @Int() slotId!: number;
  @Int() postId!: number;
  @Int() volunteerId!: number;
  @Str(20) state!: SignUpState;
  /** Last time the volunteer signed up; a renewed sign-up counts anew. */
  @At() signedUpAt!: Date;
  /** Place in the order of those who wait, from the counter of the slot's place; null when never queued. */
  @Int({ nullable: true }) queuePosition!: number | null;
  /** Signed up by checking in on the spot. */
  @Bool() walkIn!: boolean;
  /** Cancelled by the organisation together with the project. */
  @Bool() calledOff!: boolean;
  /** The slot's times, which never change once people signed up: a clash is found in this table alone. */
  @At() startsAt!: Date;
  @At() endsAt!: Date;
}

/**
 * A volunteer's agenda: the row that every change of somebody's sign-ups holds first, so that two that clash cannot both
 * look before either has written.
 */
@Entity('volunteer_agenda')
export class VolunteerAgenda {
  @Int({ primary: true }) volunteerId!: number;
  /** Means nothing: holding a row changes nothing in it. */
  @Int() version!: number;
}
