import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kit/clock/index.js';
import { insert, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { MoveProject } from './move-project.js';
import { ProjectAccess } from './project-access.js';
import { checkSlots } from './project-input.js';
import { ProjectViews } from './project-views.js';
import { ProjectReturn, SlotPlace } from './project.entity.js';
import { ProjectStore, type WholeProject } from './project.store.js';

/** A reviewer approves a project, which publishes it, or returns it with a reason 党组织审核. */
@Injectable()
export class ReviewProject {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly projects: ProjectStore,
    private readonly access: ProjectAccess,
    private readonly move: MoveProject,
    private readonly views: ProjectViews,
  ) {}

  async approve({ params: { projectId }, body: { note }, actor }: Call<'approveProject'>): Promise<Answer<'approveProject'>> {
    const project = await this.access.see(actor, projectId);
    await this.tx.run(async (em) => {
      const now = this.clock.now();
      await this.move.run(actor, project, 'approve', { reason: note, patch: { publishedAt: now } });
      const whole = await this.projects.whole(project);
      checkSlots(whole.slots, now);
      await em.createQueryBuilder().insert().into(SlotPlace).values(placesOf(whole)).execute();
    });
    return this.views.one(actor, projectId);
  }

  async return({ params: { projectId }, body: { reason }, actor }: Call<'returnProject'>): Promise<Answer<'returnProject'>> {
    const project = await this.access.see(actor, projectId);
    await this.tx.run(async (em) => {
      await this.move.run(actor, project, 'return', { reason });
      const { organisationId } = project;
      await insert(em, ProjectReturn, { projectId, organisationId, returnedAt: this.clock.now() });
    });
    return this.views.one(actor, projectId);
  }
}

const placesOf = ({ project, posts, slots }: WholeProject): Omit<SlotPlace, 'id'>[] =>
  slots.flatMap((slot) =>
    posts.map(({ id: postId, headcount }) => ({
      projectId: project.id,
      slotId: slot.id,
      postId,
      headcount,
      taken: 0,
      waiting: 0,
      lastPosition: 0,
      signUpOpen: true,
    })),
  );
