import { Injectable } from '@nestjs/common';
import { reachOf, within } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { allOf, Db, fromSqlTime, select, type Condition } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { recordColumns } from '../core/actions.js';
import { AttendanceQueue } from '../queue.js';

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
  dueAt: Date | string | null;
}

const iso = (value: Date | string): string => fromSqlTime(value).toISOString();

/** Ended slots with records to confirm, most urgent first (67号 第十一条). */
@Injectable()
export class ListToConfirm {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queue: AttendanceQueue,
  ) {}

  async run({ actor, query }: Call<'listToConfirm'>): Promise<Answer<'listToConfirm'>> {
    const { page, pageSize } = query;
    const now = this.clock.now();
    const reach = within(reachOf(actor, ['organiser', 'reviewer', 'platform']), recordColumns);
    const which = query.queue ? slotsWith(this.queue.toConfirm(query.queue, actor)) : unconfirmedBy(now);
    const { sql: where, params } = allOf([{ sql: "a.kind = 'activity'", params: [] }, reach, which]);
    const [count] = await select<{ n: number }>(
      this.db.em,
      `SELECT COUNT(DISTINCT a.venueId) AS n FROM attendance a WHERE ${where}`,
      params,
    );
    const rows = await select<Row>(
      this.db.em,
      `SELECT a.venueId AS slotId, MAX(a.subjectId) AS projectId, MAX(a.title) AS title, MAX(a.organisationName) AS organisationName,
         MAX(a.plannedStartsAt) AS startsAt, MAX(a.countedUntil) AS endsAt, MIN(CASE WHEN a.state IN ('ended', 'awaitingApproval') THEN a.confirmDueAt END) AS dueAt,
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
      dueAt: row.dueAt && iso(row.dueAt),
      overdue: row.dueAt !== null && fromSqlTime(row.dueAt) < now,
    }));
    return { items, total: Number(count?.n ?? 0), page, pageSize };
  }
}

/** Unconfirmed records of slots that have ended. */
const unconfirmedBy = (now: Date): Condition => ({
  sql: "a.state IN ('ended', 'awaitingApproval') AND a.countedUntil <= ?",
  params: [now],
});

/** All records of slots that have one of these, so that a slot's figures are complete. */
const slotsWith = ({ sql, params }: Condition): Condition => ({
  sql: `a.venueId IN (SELECT a.venueId FROM attendance a WHERE ${sql})`,
  params,
});
