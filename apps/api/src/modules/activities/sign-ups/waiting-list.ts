import { Injectable } from '@nestjs/common';
import { signUpStates } from '@zhiyuanhong/contracts/states';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Agenda } from '../slots/agenda.js';
import type { Span } from '../core/slots.js';
import { PlaceStore } from '../slots/place.store.js';
import { SignUp } from './sign-up.entity.js';
import { SignUpStore } from './sign-up.store.js';

/** The waiting list 候补: a free place goes to the first in it who has no other duty at that time. */
@Injectable()
export class WaitingList {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly signUps: SignUpStore,
    private readonly places: PlaceStore,
    private readonly agenda: Agenda,
  ) {}

  /** Gives the free places of a post in a slot to people from the waiting list, in the transaction that freed them. */
  async fill(slotId: number, postId: number): Promise<void> {
    let passedOver = 0;
    const first = () => this.signUps.nextInLine(slotId, postId, passedOver);
    for (let next = await first(); next; next = await first()) {
      await this.places.holdAgenda(next.volunteerId);
      // Checked again after locking the volunteer's agenda, which may have changed while this waited for the lock.
      if ((await first())?.id !== next.id) continue;
      if (await this.agenda.elsewhere(next.volunteerId, next)) {
        passedOver = next.queuePosition;
        continue;
      }
      if (!(await this.places.promote(slotId, postId))) return;
      const relations = new Set(['system'] as const);
      await this.lifecycles.transition(signUpStates, { entity: SignUp, id: next.id, action: 'promote', relations, actor: null });
    }
  }

  /** Gives a volunteer who became free at this time places for which they had been passed over. Runs in the open transaction. */
  async fillFor(volunteerId: number, during: Span): Promise<void> {
    for (const { slotId, postId } of await this.signUps.waitingDuring(volunteerId, during)) await this.fill(slotId, postId);
  }
}
