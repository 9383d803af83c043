import { Injectable } from '@nestjs/common';
import { holdsRole } from '../../kit/access/index.js';
import { Audit } from '../../kit/audit/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { OrganisationReader } from '../organisations/index.js';
import { TeamAccess } from './team-access.js';
import { TeamView } from './team-view.js';
import { Team } from './team.entity.js';
import { Teams } from './teams.js';

@Injectable()
export class ListTeams {
  constructor(
    private readonly teams: Teams,
    private readonly view: TeamView,
  ) {}

  async run({ actor }: Call<'listTeams'>): Promise<Answer<'listTeams'>> {
    return { items: await this.view.many(await this.teams.all(), actor) };
  }
}

/** The platform administrator sets a team's organisation; that organisation's organisers edit the description. */
@Injectable()
export class UpdateTeam {
  constructor(
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly organisations: OrganisationReader,
    private readonly access: TeamAccess,
    private readonly view: TeamView,
  ) {}

  async run({ actor, params, body }: Call<'updateTeam'>): Promise<Answer<'updateTeam'>> {
    return this.tx.run(async (em) => {
      const before = await this.access.team(params.teamId);
      const moves = body.organisationId !== before.organisationId;
      if (!holdsRole(actor, 'platform') && (moves || !(await this.access.leads(actor, before)))) throw new AppError('FORBIDDEN');
      if (moves && body.organisationId !== null && !(await this.organisations.byId(body.organisationId)))
        throw new AppError('NOT_FOUND', { what: 'organisation' });
      await em.update(Team, { id: before.id }, body);
      await this.audit.write({
        actor,
        action: 'team.update',
        subject: 'team',
        subjectId: before.id,
        organisationId: body.organisationId,
        data: body,
      });
      return this.view.one(await this.access.team(before.id), actor);
    });
  }
}
