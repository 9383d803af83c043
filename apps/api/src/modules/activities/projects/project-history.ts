import { Injectable } from '@nestjs/common';
import type { ProjectEvent } from '@zhiyuanhong/contracts/states';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { AuditEntry } from '../../../kit/audit/index.js';
import { Db } from '../../../kit/db/index.js';

type ReviewEvent = OutputOf<'getProject'>['history'][number];

const SYSTEM = '系统';

/** History of a project from the audit trail, oldest first. */
@Injectable()
export class ProjectHistory {
  constructor(private readonly db: Db) {}

  async of(projectId: number): Promise<ReviewEvent[]> {
    const lines = await this.db.em.find(AuditEntry, { where: { subject: 'project', subjectId: projectId }, order: { id: 'ASC' } });
    return lines.map(({ at, actorAccountId, actorName, action, reason }) => ({
      at: at.toISOString(),
      actorName: actorName || (actorAccountId === null ? SYSTEM : ''),
      action: action.replace(/^project\./, '') as ProjectEvent,
      reason,
    }));
  }
}
