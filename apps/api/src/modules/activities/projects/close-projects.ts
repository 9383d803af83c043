import { Injectable } from '@nestjs/common';
import { projectStates } from '@zhiyuanhong/contracts/states';
import { Db, select } from '../../../kit/db/index.js';
import { DueJob } from '../../../kit/jobs/index.js';
import { hasMovedOn, Lifecycles } from '../../../kit/lifecycle/index.js';
import { Project } from './project.entity.js';

const BATCH = 100;

@Injectable()
export class CloseProjects {
  constructor(
    private readonly db: Db,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** Closes projects after the end of their last slot. */
  @DueJob('close ended projects', { everySeconds: 60 })
  async run(now: Date): Promise<number> {
    const ended = await select<{ id: number; regionCode: string; organisationId: number }>(
      this.db.em,
      `SELECT p.id, p.regionCode, p.organisationId FROM project p
       WHERE p.state = 'published' AND NOT EXISTS (SELECT 1 FROM slot s WHERE s.projectId = p.id AND s.countedUntil > ?) LIMIT ${BATCH}`,
      [now],
    );
    let closed = 0;
    for (const { id, ...audit } of ended) {
      const relations = new Set(['system'] as const);
      try {
        await this.lifecycles.transition(projectStates, { entity: Project, id, action: 'close', relations, actor: null, audit });
        closed++;
      } catch (error) {
        // Another process closed it first, or its organisation cancelled it.
        if (!hasMovedOn(error)) throw error;
      }
    }
    return closed;
  }
}
