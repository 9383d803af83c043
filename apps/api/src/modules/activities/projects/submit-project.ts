import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kit/clock/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { dangerFault, missingParts } from '../core/submission.js';
import { MoveProject } from './move-project.js';
import { ProjectAccess } from './project-access.js';
import { checkSlots } from './project-input.js';
import { risksOf, ProjectViews } from './project-views.js';
import { ProjectStore } from './project.store.js';

/** The organisation submits a project for review 提交审核, or takes it back 撤回. */
@Injectable()
export class SubmitProject {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly projects: ProjectStore,
    private readonly access: ProjectAccess,
    private readonly move: MoveProject,
    private readonly views: ProjectViews,
  ) {}

  async run({ params: { projectId }, actor }: Call<'submitProject'>): Promise<Answer<'submitProject'>> {
    await this.access.organise(actor, projectId);
    await this.tx.run(async () => {
      const now = this.clock.now();
      // Moved before the checks, so that nobody can edit it meanwhile.
      await this.move.run(actor, await this.access.organise(actor, projectId), 'submit', { patch: { submittedAt: now } });
      const project = await this.access.organise(actor, projectId);
      const missing = missingParts(risksOf(project));
      if (missing.length > 0) throw new AppError('PROJECT_INCOMPLETE', { missing });
      const fault = dangerFault(risksOf(project));
      if (fault) throw new AppError(fault);
      checkSlots(await this.projects.slotsOf([projectId]), now);
    });
    return this.views.one(actor, projectId);
  }

  async withdraw({ params: { projectId }, actor }: Call<'withdrawProject'>): Promise<Answer<'withdrawProject'>> {
    await this.move.run(actor, await this.access.organise(actor, projectId), 'withdraw');
    return this.views.one(actor, projectId);
  }
}
