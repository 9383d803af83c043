import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kit/clock/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { isActive } from '../core/sign-up-rules.js';
import { Enrolment } from './enrolment.js';
import type { Project, Slot } from '../projects/project.entity.js';
import { ProjectStore } from '../projects/project.store.js';
import { SignUpChecks } from './sign-up-checks.js';
import { SignUpStore } from './sign-up.store.js';
import { SignUpViews } from './sign-up-views.js';

/** A volunteer signs up 报名 for a post in a slot; when it is full, for the waiting list 候补. Repeating the call changes nothing. */
@Injectable()
export class SignUpForSlot {
  constructor(
    private readonly clock: Clock,
    private readonly projects: ProjectStore,
    private readonly signUps: SignUpStore,
    private readonly checks: SignUpChecks,
    private readonly enrolment: Enrolment,
    private readonly views: SignUpViews,
  ) {}

  async run({ params: { slotId }, body: { postId }, actor }: Call<'signUp'>): Promise<Answer<'signUp'>> {
    const slot = await this.projects.slotById(slotId);
    const project = slot && (await this.projects.byId(slot.projectId));
    if (!project?.publishedAt) throw new AppError('NOT_FOUND', { what: 'slot' });
    const volunteerId = actor.volunteerId!;
    const before = await this.signUps.of(slotId, volunteerId);
    if (before && isActive(before.state)) return this.views.one(actor, before);

    const posts = await this.projects.postsOf([project.id]);
    const post = posts.find(({ id }) => id === postId);
    if (!post) throw new AppError('NOT_FOUND', { what: 'post' });
    refuseClosed(project, slot!, this.clock.now());
    await this.checks.refuseUnmet(project, post, slot!, volunteerId);
    const { accountId } = actor;
    const signUp = await this.enrolment.run({ project, slot: slot!, post, volunteerId, actor: { accountId }, walkIn: false });
    return this.views.one(actor, signUp, { project, posts, slot: slot! });
  }
}

function refuseClosed({ state }: Project, { startsAt }: Slot, now: Date): void {
  if (state === 'cancelled') throw new AppError('SIGN_UP_CLOSED', { reason: 'cancelled' });
  if (state === 'closed' || startsAt <= now) throw new AppError('SIGN_UP_CLOSED', { reason: 'started' });
  if (state !== 'published') throw new AppError('SIGN_UP_CLOSED', { reason: 'notPublished' });
}
