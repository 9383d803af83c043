import { Injectable } from '@nestjs/common';
import { reachOf, within } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { Db, fromSqlTime, select } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { recordColumns } from '../attendance.store.js';

interface Row {
  slotId: number;
  projectId: number;
  title: string;
  organisationName: string;
  startsAt: Date | string;
  endsAt: Date | string;
  toConfirm: number;
  awaitingApproval: number;
  disputed: number;
  dueAt: Date | string;
}

const iso = (value: Date | string): string => fromSqlTime(value).toISOString();

/** Ended slots with records to confirm, most urgent first (67号 第十一条). */
@Injectable()
export class ListToConfirm {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run({ actor, query }: Call<'listToConfirm'>): Promise<Answer<'listToConfirm'>> {
    const { page, pageSize } = query;
    const now = this.clock.now();
    const reach = within(reachOf(actor, ['organiser', 'reviewer', 'platform']), recordColumns);
    const where = `a.kind = 'activity' AND a.state IN ('ended', 'awaitingApproval') AND a.countedUntil <= ? AND ${reach.sql}`;
    const params = [now, ...reach.params];
    const [count] = await select<{ n: number }>(
      this.db.em,
      `SELECT COUNT(DISTINCT a.venueId) AS n FROM attendance a WHERE ${where}`,
      params,
    );
    const rows = await select<Row>(
      this.db.em,
      `SELECT a.venueId AS slotId, MAX(a.subjectId) AS projectId, MAX(a.title) AS title, MAX(a.organisationName) AS organisationName,
         MAX(a.plannedStartsAt) AS startsAt, MAX(a.countedUntil) AS endsAt, MIN(a.confirmDueAt) AS dueAt,
         SUM(CASE WHEN a.state = 'ended' AND d.id IS NULL THEN 1 ELSE 0 END) AS toConfirm,
         SUM(CASE WHEN a.state = 'awaitingApproval' THEN 1 ELSE 0 END) AS awaitingApproval,
         SUM(CASE WHEN d.id IS NULL THEN 0 ELSE 1 END) AS disputed
       FROM attendance a LEFT JOIN dispute d ON d.openFor = a.id WHERE ${where}
       GROUP BY a.venueId ORDER BY dueAt, slotId LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      params,
    );
    const items = rows.map((row) => ({
      ...row,
      toConfirm: Number(row.toConfirm),
      awaitingApproval: Number(row.awaitingApproval),
      disputed: Number(row.disputed),
      startsAt: iso(row.startsAt),
      endsAt: iso(row.endsAt),
      dueAt: iso(row.dueAt),
      overdue: fromSqlTime(row.dueAt) < now,
    }));
    return { items, total: Number(count?.n ?? 0), page, pageSize };
  }
}
