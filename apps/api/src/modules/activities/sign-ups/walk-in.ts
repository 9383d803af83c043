import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kit/errors/index.js';
import { Enrolment } from './enrolment.js';
import type { Post, Project, Slot } from '../projects/project.entity.js';
import { ProjectStore } from '../projects/project.store.js';
import { SignUpChecks } from './sign-up-checks.js';
import type { SignUp } from './sign-up.entity.js';

/** Signs somebody up who scans the venue code without a sign-up, if conditions and places allow it. */
@Injectable()
export class WalkIn {
  constructor(
    private readonly projects: ProjectStore,
    private readonly checks: SignUpChecks,
    private readonly enrolment: Enrolment,
  ) {}

  /**
   * Runs in the open transaction. Without a post, takes the first with a free place whose conditions are met. A scan before the slot's end
   * counts even after it.
   * @throws NOT_FOUND, SIGN_UP_CLOSED, CONDITION_NOT_MET, SLOT_FULL, TIME_CLASH
   */
  async run(slotId: number, volunteerId: number, postId: number | undefined, scannedAt: Date): Promise<SignUp> {
    const slot = await this.projects.slotById(slotId);
    const project = slot && (await this.projects.byId(slot.projectId));
    if (!project?.publishedAt) throw new AppError('NOT_FOUND', { what: 'slot' });
    if (project.state === 'cancelled') throw new AppError('SIGN_UP_CLOSED', { reason: 'cancelled' });
    if (slot!.countedUntil <= scannedAt) throw new AppError('SIGN_UP_CLOSED', { reason: 'started' });
    const volunteer = await this.checks.volunteer(volunteerId);
    const post = await this.choose(project, slot!, volunteerId, postId);
    const actor = { accountId: volunteer.accountId };
    return this.enrolment.run({ project, slot: slot!, post, volunteerId, actor, walkIn: true });
  }

  private async choose(project: Project, slot: Slot, volunteerId: number, postId: number | undefined): Promise<Post> {
    const posts = await this.projects.postsOf([project.id]);
    const volunteer = await this.checks.volunteer(volunteerId);
    const wanted = postId === undefined ? posts : posts.filter(({ id }) => id === postId);
    if (wanted.length === 0) throw new AppError('NOT_FOUND', { what: 'post' });
    const fitting = wanted.filter((post) => this.checks.unmet(project, post, slot, volunteer).length === 0);
    if (fitting.length === 0) await this.checks.refuseUnmet(project, wanted[0]!, slot, volunteerId);
    const places = await this.projects.placesOf([slot.id]);
    const roomy = fitting.find(({ id }) => places.some((place) => place.postId === id && place.taken < place.headcount));
    return roomy ?? fitting[0]!;
  }
}
