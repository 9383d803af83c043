import { Injectable } from '@nestjs/common';
import { teamMembershipStates } from '@zhiyuanhong/contracts/states';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { allOf, Db, isOneOf, type Condition } from '../../kit/db/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';
import { decidedBy } from './team-access.js';

/** Condition on `team_membership m JOIN team t JOIN organisation o`: applications that the actor decides. */
export const toDecide = (actor: Actor): Condition =>
  allOf([isOneOf('m.state', teamMembershipStates.transitions.admit.from), decidedBy(actor)]);

/** Queue entry: applications for the professional teams 专业队 that the caller leads. */
@Injectable()
export class TeamQueue implements QueueSource {
  constructor(private readonly db: Db) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    if (!holdsRole(actor, 'organiser')) return [];
    return [
      await countWaiting(this.db.em, {
        kind: 'teamApplications',
        link: '/teams?queue=teamApplications',
        rows: 'team_membership m JOIN team t ON t.id = m.teamId JOIN organisation o ON o.id = t.organisationId',
        since: 'm.appliedAt',
        where: toDecide(actor),
      }),
    ];
  }
}
