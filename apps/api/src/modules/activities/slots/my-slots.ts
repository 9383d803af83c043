import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { District } from '../../../district.js';
import type { Actor } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { AttendanceReader, checkInOpensAt } from '../../attendance/index.js';
import type { VolunteerBrief } from '../../volunteers/index.js';
import { signUpActions, signUpChoice, waitingLimit, type SlotToJoin } from '../core/sign-up-rules.js';
import { overlaps, type Span } from '../core/slots.js';
import type { Slot } from '../projects/project.entity.js';
import type { WholeProject } from '../projects/project.store.js';
import { SignUpChecks } from '../sign-ups/sign-up-checks.js';
import type { SignUp } from '../sign-ups/sign-up.entity.js';
import { SignUpStore } from '../sign-ups/sign-up.store.js';
import { SlotViews, type SlotView } from './slot-views.js';

type MySlot = OutputOf<'getActivity'>['slots'][number];

/** Slots of an activity with the caller's sign-ups and actions. */
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

  /** `me`: null for a caller who is no volunteer. */
  async of(whole: WholeProject, actor: Actor | null, me: VolunteerBrief | null): Promise<MySlot[]> {
    const views = await this.views.of(whole);
    const slotIds = whole.slots.map(({ id }) => id);
    const mine = me ? await this.signUps.mineIn(slotIds, me.id) : [];
    const ids = mine.map(({ id }) => id);
    const [positions, served] = [await this.signUps.waitingPositions(mine), await this.attendance.byDuties('activity', ids)];
    const busy = me && whole.slots.length > 0 ? await this.signUps.confirmedDuring(me.id, spanOf(whole.slots)) : [];
    const now = this.clock.now();
    return whole.slots.map((slot, i) => {
      const signUp = mine.find(({ slotId }) => slotId === slot.id) ?? null;
      const record = signUp && served.get(signUp.id);
      const clash = busy.find((other) => other.slotId !== slot.id && overlaps(other, slot)) ?? null;
      const { action, whyNot } = signUpChoice(
        {
          published: whole.project.state === 'published',
          startsAt: slot.startsAt,
          mine: signUp?.state ?? null,
          caller: me ? 'volunteer' : actor && 'account',
          clash: clash && clash.title,
          posts: this.postsFor(whole, slot, views[i]!, me),
        },
        now,
      );
      const facts = {
        record: record ? this.attendance.actions(record, actor!) : null,
        checkInOpensAt: checkInOpensAt(slot.startsAt, this.district.attendance.earlyMinutes),
      };
      const own = signUp ? signUpActions({ state: signUp.state, slot, ...facts }, now) : [];
      return { ...views[i]!, mine: signUp && mineOf(signUp, positions), actions: [...(action ? [action] : []), ...own], whyNot };
    });
  }

  private postsFor({ project, posts }: WholeProject, slot: Slot, { places }: SlotView, me: VolunteerBrief | null): SlotToJoin['posts'] {
    return posts.map((post, i) => ({
      unmet: me ? this.checks.unmet(project, post, slot, me).map(({ wanted }) => wanted) : [],
      free: places[i]!.free,
      waiting: places[i]!.waiting,
      waitingLimit: waitingLimit(places[i]!.headcount, this.district.signUp.waitingListFactor),
    }));
  }
}

/** From the first start to the last end. */
const spanOf = (slots: readonly Slot[]): Span => ({
  startsAt: slots[0]!.startsAt,
  endsAt: new Date(Math.max(...slots.map(({ endsAt }) => endsAt.getTime()))),
});

const mineOf = ({ id, postId, state }: SignUp, positions: ReadonlyMap<number, number>): MySlot['mine'] => ({
  signUpId: id,
  postId,
  state,
  waitingPosition: positions.get(id) ?? null,
});
