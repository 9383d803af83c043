import { Injectable } from '@nestjs/common';
import { projectStates } from '@zhiyuanhong/contracts/states';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { addDays, Clock, shanghaiDay, startOfShanghaiDay } from '../../kit/clock/index.js';
import { allOf, Db, isOneOf, type Condition } from '../../kit/db/index.js';
import type { Call } from '../../kit/endpoint/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';
import { organisedBy, reviewedBy } from './projects/project-access.js';

type Kind = NonNullable<Call<'listProjects'>['query']['queue']>;

/** Condition on `project`: submissions that the actor may review. */
export const toReview = (actor: Actor): Condition =>
  allOf([isOneOf('project.state', projectStates.transitions.approve.from), reviewedBy(actor)]);

/** Queue entries: projects that wait for reviewers or organisers, and today's slots 班次. */
@Injectable()
export class ActivityQueue implements QueueSource {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    const count = (kind: 'review' | Kind, link: string, rows: string, since: string, where: Condition) =>
      countWaiting(this.db.em, { kind, link, rows, since, where });
    const entries: QueueEntry[] = [];
    if (holdsRole(actor, 'reviewer')) entries.push(await count('review', '/review', 'project', 'project.submittedAt', toReview(actor)));
    if (holdsRole(actor, 'organiser')) {
      const slots = 'slot s JOIN project ON project.id = s.projectId';
      const { slotsToday } = this.of(actor);
      entries.push(
        await count('returned', '/projects?queue=returned', 'project', 'project.submittedAt', this.of(actor).returned),
        await count('slotsToday', '/projects?queue=slotsToday', slots, 's.startsAt', allOf([slotsToday, this.today()])),
      );
    }
    return entries;
  }

  /** Condition on `project`. */
  condition(kind: Kind, actor: Actor): Condition {
    if (kind === 'returned') return this.of(actor).returned;
    const { sql, params } = this.today();
    const withSlot = { sql: `EXISTS (SELECT 1 FROM slot s WHERE s.projectId = project.id AND ${sql})`, params };
    return allOf([this.of(actor).slotsToday, withSlot]);
  }

  private of(actor: Actor): Record<Kind, Condition> {
    const mine = (states: readonly string[]) => allOf([isOneOf('project.state', states), organisedBy(actor)]);
    return { returned: mine(['returned']), slotsToday: mine(['published']) };
  }

  /** Condition on `slot s`. */
  private today(): Condition {
    const today = shanghaiDay(this.clock.now());
    return { sql: 's.startsAt >= ? AND s.startsAt < ?', params: [startOfShanghaiDay(today), startOfShanghaiDay(addDays(today, 1))] };
  }
}
