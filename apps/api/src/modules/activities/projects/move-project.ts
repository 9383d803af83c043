import { Injectable } from '@nestjs/common';
import { projectStates, type ActionOf } from '@zhiyuanhong/contracts/states';
import type { Actor } from '../../../kit/access/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Accounts } from '../../identity/index.js';
import { relationsTo } from './project-access.js';
import { Project } from './project.entity.js';

type Patch = Partial<Pick<Project, 'submittedAt' | 'publishedAt'>>;

/** Moves a project along its life-cycle for a person. */
@Injectable()
export class MoveProject {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly accounts: Accounts,
  ) {}

  /** Runs in the open transaction. @throws FORBIDDEN, REASON_REQUIRED, ACTION_NOT_PERMITTED, STATE_CHANGED */
  async run(
    actor: Actor,
    project: Project,
    action: ActionOf<typeof projectStates>,
    also: { reason?: string; patch?: Patch; data?: Record<string, unknown> } = {},
  ): Promise<void> {
    const { id, regionCode, organisationId } = project;
    await this.lifecycles.transition(projectStates, {
      entity: Project,
      id,
      action,
      relations: relationsTo(actor, project),
      actor: await this.accounts.signature(actor),
      reason: also.reason,
      patch: also.patch,
      audit: { regionCode, organisationId, data: also.data },
    });
  }
}
