import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { District } from '../../district.js';
import type { Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { AttendanceReader } from '../attendance/index.js';
import type { VolunteerBrief } from '../volunteers/index.js';
import { signUpActions, signUpOffer, waitingLimit } from './core/sign-up-rules.js';
import type { Slot } from './project.entity.js';
import type { WholeProject } from './project.store.js';
import { SignUpChecks } from './sign-up-checks.js';
import type { SignUp } from './sign-up.entity.js';
import { SignUpStore } from './sign-up.store.js';
import { SlotViews, type SlotView } from './slot-views.js';

type MySlot = OutputOf<'getActivity'>['slots'][number];

/** The slots of an activity with the caller's sign-ups and what the caller can do in each. */
@Injectable()
export class MySlots {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly attendance: AttendanceReader,
    private readonly signUps: SignUpStore,
    private readonly checks: SignUpChecks,
    private readonly views: SlotViews,
  ) {}

  /** `me` is null for somebody who is no volunteer. */
  async of(whole: WholeProject, actor: Actor | null, me: VolunteerBrief | null): Promise<MySlot[]> {
    const views = await this.views.of(whole);
    const mine = me
      ? await this.signUps.mineIn(
          whole.slots.map(({ id }) => id),
          me.id,
        )
      : [];
    const positions = await this.signUps.waitingPositions(mine);
    const served = await this.attendance.byDuties(
      'activity',
      mine.map(({ id }) => id),
    );
    const now = this.clock.now();
    const slots: MySlot[] = [];
    for (const [i, slot] of whole.slots.entries()) {
      const signUp = mine.find(({ slotId }) => slotId === slot.id) ?? null;
      const offer = await this.offer(whole, slot, views[i]!, signUp, actor, me);
      const record = signUp && served.get(signUp.id);
      const recordActions = record ? this.attendance.actions(record, actor!) : null;
      const { earlyMinutes } = this.district.attendance;
      const own = signUp ? signUpActions({ state: signUp.state, slot, record: recordActions, earlyMinutes }, now) : [];
      slots.push({
        ...views[i]!,
        mine: signUp && {
          signUpId: signUp.id,
          postId: signUp.postId,
          state: signUp.state,
          waitingPosition: positions.get(signUp.id) ?? null,
        },
        actions: [...(offer.action ? [offer.action] : []), ...own],
        whyNot: offer.whyNot,
      });
    }
    return slots;
  }

  private async offer(
    { project, posts }: WholeProject,
    slot: Slot,
    view: SlotView,
    signUp: SignUp | null,
    actor: Actor | null,
    me: VolunteerBrief | null,
  ) {
    const now = this.clock.now();
    const clash = me && slot.startsAt > now ? await this.signUps.clash(me.id, slot, slot.id) : null;
    return signUpOffer(
      {
        published: project.state === 'published',
        startsAt: slot.startsAt,
        mine: signUp?.state ?? null,
        caller: me ? 'volunteer' : actor && 'account',
        clash: clash?.title ?? null,
        posts: posts.map((post, i) => ({
          unmet: me ? this.checks.unmet(project, post, slot, me).map(({ wanted }) => wanted) : [],
          free: view.places[i]!.free,
          waiting: view.places[i]!.waiting,
          waitingLimit: waitingLimit(view.places[i]!.headcount, this.district.signUp.waitingListFactor),
        })),
      },
      now,
    );
  }
}
