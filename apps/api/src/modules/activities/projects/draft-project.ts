import { Injectable } from '@nestjs/common';
import { projectStates } from '@zhiyuanhong/contracts/states';
import { mayInOrganisation } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { insert, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Accounts } from '../../identity/index.js';
import { OrganisationReader } from '../../organisations/index.js';
import { ProjectInputs } from './project-input.js';
import { ProjectViews } from './project-views.js';
import { Post, Project, Slot } from './project.entity.js';

/** An organisation drafts a project 起草项目. */
@Injectable()
export class DraftProject {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly lifecycles: Lifecycles,
    private readonly organisations: OrganisationReader,
    private readonly inputs: ProjectInputs,
    private readonly views: ProjectViews,
    private readonly accounts: Accounts,
  ) {}

  async run({ body: { organisationId, ...input }, actor }: Call<'draftProject'>): Promise<Answer<'draftProject'>> {
    const organisation = await this.organisations.byId(organisationId);
    if (!organisation) throw new AppError('NOT_FOUND', { what: 'organisation' });
    if (!mayInOrganisation(actor, 'organiser', organisation) || organisation.disabled) throw new AppError('FORBIDDEN');
    const draft = this.inputs.check(input);
    const signature = await this.accounts.signature(actor);
    const id = await this.tx.run(async (em) => {
      const row = { ...draft.fields, organisationId, draftedById: actor.accountId, createdAt: this.clock.now() };
      const audit = { regionCode: input.regionCode, organisationId };
      const born = { entity: Project, birth: 'draft', row, actor: signature, audit } as const;
      const projectId = await this.lifecycles.create(projectStates, born);
      for (const [position, { fields }] of draft.posts.entries()) await insert(em, Post, { ...fields, projectId, position });
      for (const { fields } of draft.slots) await insert(em, Slot, { ...fields, projectId });
      return projectId;
    });
    return this.views.one(actor, id);
  }
}
