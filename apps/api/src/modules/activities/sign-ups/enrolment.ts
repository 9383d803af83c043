import { Injectable } from '@nestjs/common';
import { signUpStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../../district.js';
import type { AuditActor } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { isDuplicateKey, Tx } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Agenda } from '../slots/agenda.js';
import { isActive, waitingLimit } from '../core/sign-up-rules.js';
import { PlaceStore } from '../slots/place.store.js';
import type { Post, Project, Slot } from '../projects/project.entity.js';
import { SignUp } from './sign-up.entity.js';
import { SignUpStore } from './sign-up.store.js';

export interface SignUpRequest {
  readonly project: Pick<Project, 'id' | 'regionCode' | 'organisationId'>;
  readonly slot: Slot;
  readonly post: Pick<Post, 'id'>;
  readonly volunteerId: number;
  readonly actor: AuditActor;
  /** True for a check-in without a sign-up, which needs a free place at once and never waits. */
  readonly walkIn: boolean;
}
type Got = { state: 'confirmed'; queuePosition: null } | { state: 'waiting'; queuePosition: number };

const MOST_LOOKS = 5;

/** Gives a volunteer a place in a slot or on its waiting list. Callers have checked the conditions of the post. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly signUps: SignUpStore,
    private readonly places: PlaceStore,
    private readonly agenda: Agenda,
  ) {}

  /**
   * Returns the sign-up, an existing one when the volunteer has signed up for this slot already.
   * @throws TIME_CLASH, SIGN_UP_CLOSED, WAITING_LIST_FULL, SLOT_FULL (walk-in), BUSY_TRY_AGAIN
   */
  run(request: SignUpRequest): Promise<SignUp> {
    return this.tx.run(async (em) => {
      const { slot, volunteerId } = request;
      await this.places.holdAgenda(volunteerId);
      const fresh = await this.first(request);
      if (fresh) return fresh;
      const before = (await this.signUps.of(slot.id, volunteerId))!;
      if (isActive(before.state) && !(request.walkIn && before.state === 'waiting')) return before;
      await this.refuseClash(request);
      if (before.state === 'waiting') await this.letIn(before, request);
      else await this.again(before, request);
      return em.findOneByOrFail(SignUp, { slotId: slot.id, volunteerId });
    });
  }

  /** Inserts the sign-up under its unique key; null when the volunteer has one for this slot. */
  private async first(request: SignUpRequest): Promise<SignUp | null> {
    const { project, slot, post, volunteerId, walkIn, actor } = request;
    const { startsAt, endsAt } = slot;
    const where = { projectId: project.id, slotId: slot.id, postId: post.id, volunteerId, startsAt, endsAt };
    const row = { ...where, signedUpAt: this.clock.now(), queuePosition: null, walkIn, calledOff: false };
    const got: { is?: Got } = {};
    const settle = async () => {
      await this.refuseClash(request);
      const { state: to, queuePosition } = (got.is = await this.claim(request));
      return { to, ...(queuePosition !== null && { patch: { queuePosition } }) };
    };
    const audit = { regionCode: project.regionCode, organisationId: project.organisationId, data: { slotId: slot.id, walkIn } };
    try {
      // Walk-ins see the result on their screen and get no message.
      const born = { entity: SignUp, birth: 'signUp', row, settle, actor, audit, quiet: walkIn } as const;
      const id = await this.lifecycles.create(signUpStates, born);
      return { ...row, ...got.is!, id };
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  private async refuseClash({ volunteerId, slot }: SignUpRequest): Promise<void> {
    const clash = (await this.signUps.clash(volunteerId, slot, slot.id)) ?? (await this.agenda.elsewhere(volunteerId, slot));
    if (!clash) return;
    const { title, startsAt, endsAt } = clash;
    throw new AppError('TIME_CLASH', { title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
  }

  /** Renews a cancelled sign-up; on a waiting list it goes to the end. */
  private async again({ id, state }: SignUp, request: SignUpRequest): Promise<void> {
    if (state !== 'cancelled' && state !== 'cancelledLate') throw new AppError('SIGN_UP_CLOSED', { reason: 'started' });
    const { queuePosition, state: to } = await this.claim(request);
    const patch = { postId: request.post.id, queuePosition, walkIn: request.walkIn, signedUpAt: this.clock.now() };
    const relations = new Set(['owner'] as const);
    const { regionCode, organisationId } = request.project;
    await this.lifecycles.transition(signUpStates, {
      entity: SignUp,
      id,
      action: to === 'confirmed' ? 'rejoin' : 'rejoinWaiting',
      relations,
      actor: request.actor,
      patch,
      audit: { regionCode, organisationId },
    });
  }

  /** Gives somebody from the waiting list, who has come to the venue, a free place at their post. */
  private async letIn({ id, slotId, postId }: SignUp, { project, actor }: SignUpRequest): Promise<void> {
    if (!(await this.places.promote(slotId, postId))) throw new AppError('SLOT_FULL');
    const { regionCode, organisationId } = project;
    const relations = new Set(['system'] as const);
    await this.lifecycles.transition(signUpStates, {
      entity: SignUp,
      id,
      action: 'promote',
      relations,
      actor,
      audit: { regionCode, organisationId },
    });
  }

  private async claim({ slot, post, walkIn }: SignUpRequest): Promise<Got> {
    const { waitingListFactor } = this.district.signUp;
    // Between the two writes a place may become free, so both are tried again.
    for (let look = 1; look <= MOST_LOOKS; look++) {
      if (await this.places.take(slot.id, post.id)) return { state: 'confirmed', queuePosition: null };
      const queuePosition = walkIn ? null : await this.places.queue(slot.id, post.id, waitingListFactor);
      if (queuePosition !== null) return { state: 'waiting', queuePosition };
      const place = await this.places.find(slot.id, post.id);
      if (!place?.signUpOpen) throw new AppError('SIGN_UP_CLOSED', { reason: place ? 'cancelled' : 'notPublished' });
      if (place.taken < place.headcount) continue;
      if (walkIn) throw new AppError('SLOT_FULL');
      if (place.waiting >= waitingLimit(place.headcount, waitingListFactor)) throw new AppError('WAITING_LIST_FULL');
    }
    throw new AppError('BUSY_TRY_AGAIN');
  }
}
