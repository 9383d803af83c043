import { Injectable } from '@nestjs/common';
import { namesOfCode, presentCode } from '@zhiyuanhong/contracts/words';
import { reachOf, within } from '../../kit/access/index.js';
import { AuditEntry } from '../../kit/audit/index.js';
import { endOfShanghaiDay, startOfShanghaiDay } from '../../kit/clock/index.js';
import { andWhere, Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { Accounts } from '../identity/index.js';
import { summaryOf } from './words.js';

const SYSTEM = '系统';

/**
 * The audit trail 审计, newest first. Reviewers see entries of their regions; entries without a region are for the platform administrator.
 */
@Injectable()
export class ListAudit {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
  ) {}

  async run({ actor, query }: Call<'listAudit'>): Promise<Answer<'listAudit'>> {
    const { page, pageSize, subject, subjectId, action, actorAccountId, from, to } = query;
    const find = this.db.em
      .createQueryBuilder(AuditEntry, 'e')
      .orderBy('e.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    andWhere(find, within(reachOf(actor, ['platform', 'reviewer']), { region: 'e.regionCode' }));
    if (subject) find.andWhere('e.subject = :subject', { subject });
    if (subjectId) find.andWhere('e.subjectId = :subjectId', { subjectId });
    if (action) find.andWhere('e.action IN (:...actions)', { actions: namesOfCode(action) });
    if (actorAccountId) find.andWhere('e.actorAccountId = :actorAccountId', { actorAccountId });
    if (from) find.andWhere('e.at >= :from', { from: startOfShanghaiDay(from) });
    if (to) find.andWhere('e.at < :to', { to: endOfShanghaiDay(to) });
    const [rows, total] = await find.getManyAndCount();
    const names = await this.accounts.names(rows.flatMap(({ actorAccountId: id }) => (id === null ? [] : [id])));
    return {
      items: rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        actorAccountId: row.actorAccountId,
        actorName: row.actorAccountId === null ? SYSTEM : row.actorName || (names.get(row.actorAccountId) ?? ''),
        action: presentCode(row.action),
        subject: row.subject,
        subjectId: row.subjectId,
        summary: summaryOf(row.action, row.subject, row.subjectId),
        regionCode: row.regionCode,
        organisationId: row.organisationId,
        reason: row.reason,
        data: row.data ?? {},
        requestId: row.requestId,
      })),
      total,
      page,
      pageSize,
    };
  }
}
