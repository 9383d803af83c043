import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Pk, UniqueKey, Str } from '../../../kit/db/index.js';
import type { SignUpState } from '../core/sign-up-rules.js';

/** Sign-up 报名 of a volunteer for a post in a slot; at most one for each volunteer and slot. */
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
  /** When the volunteer signed up, or renewed a cancelled sign-up. */
  @At() signedUpAt!: Date;
  /** Position in the waiting list, from the counter `lastPosition` of the place; null when never on it. */
  @Int({ nullable: true }) queuePosition!: number | null;
  /** True when checking in at the venue made the sign-up. */
  @Bool() walkIn!: boolean;
  /** True when the organisation cancelled it together with the project. */
  @Bool() calledOff!: boolean;
  /** Copy of the slot's times, which do not change once people have signed up: clashes are found in this table alone. */
  @At() startsAt!: Date;
  @At() endsAt!: Date;
}

/**
 * One row for each volunteer. Every change of a volunteer's sign-ups locks it first, so that two changes at once cannot both miss a clash.
 */
@Entity('volunteer_agenda')
export class VolunteerAgenda {
  @Int({ primary: true }) volunteerId!: number;
}
