import { Injectable } from '@nestjs/common';
import { isEmptyReach, reachOf, within, type Actor } from '../../kit/access/index.js';
import { Clock, addDays, shanghaiDay, startOfShanghaiDay } from '../../kit/clock/index.js';
import { Db, fromSqlTime, select, type SqlValue } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';

type Item = Answer<'getMyQueue'>['items'][number];

const LOW_STOCK = 5;
/** What is objected to waits for an answer, not for a confirmation. */
const undisputed = 'NOT EXISTS (SELECT 1 FROM dispute d WHERE d.openFor = a.id)';

/** 今日待办: what waits for this member of staff. Read straight from the tables: figures, no rules. */
@Injectable()
export class GetMyQueue {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run({ actor }: Call<'getMyQueue'>): Promise<Answer<'getMyQueue'>> {
    const items = [
      ...(await this.organiser(actor)),
      ...(await this.reviewer(actor)),
      ...(await this.coordinator(actor)),
      ...(await this.operator(actor)),
      ...(await this.partner(actor)),
      ...(await this.platform(actor)),
    ];
    return { items };
  }

  private async organiser(actor: Actor): Promise<Item[]> {
    const reach = reachOf(actor, ['organiser']);
    if (isEmptyReach(reach)) return [];
    const now = this.clock.now();
    const today = shanghaiDay(now);
    const projects = within(reach, { organisation: 'p.organisationId', region: 'p.regionCode' });
    const records = within(reach, { organisation: 'a.organisationId', region: 'a.regionCode' });
    const teams = within(reach, { organisation: 't.organisationId', region: 'o.regionCode' });
    const slots = "slot s JOIN project p ON p.id = s.projectId WHERE p.state = 'published' AND s.startsAt >= ? AND s.startsAt < ? AND";
    return [
      await this.item(
        'returned',
        '/projects?state=returned',
        'p.submittedAt',
        `project p WHERE p.state = 'returned' AND ${projects.sql}`,
        projects.params,
      ),
      await this.item('slotsToday', '/projects?state=published', 's.startsAt', `${slots} ${projects.sql}`, [
        startOfShanghaiDay(today),
        startOfShanghaiDay(addDays(today, 1)),
        ...projects.params,
      ]),
      await this.item(
        'toConfirm',
        '/confirmations',
        'a.plannedEndsAt',
        `attendance a WHERE a.kind = 'activity' AND a.state = 'ended' AND ${undisputed} AND ${records.sql}`,
        records.params,
      ),
      await this.item(
        'overdueConfirm',
        '/confirmations',
        'a.confirmDueAt',
        `attendance a WHERE a.kind = 'activity' AND a.state = 'ended' AND a.confirmDueAt < ? AND ${records.sql}`,
        [now, ...records.params],
      ),
      await this.item(
        'manualApproval',
        '/manual-entries',
        'a.enteredAt',
        `attendance a WHERE a.kind = 'activity' AND a.state = 'awaitingApproval' AND a.enteredById <> ? AND ${records.sql}`,
        [actor.accountId, ...records.params],
      ),
      await this.item(
        'disputes',
        '/confirmations',
        'd.at',
        `dispute d JOIN attendance a ON a.id = d.attendanceId WHERE a.kind = 'activity' AND d.state = 'open' AND ${records.sql}`,
        records.params,
      ),
      await this.item(
        'teamApplications',
        '/teams',
        'm.appliedAt',
        `team_membership m JOIN team t ON t.id = m.teamId
         JOIN organisation o ON o.id = t.organisationId WHERE m.state = 'applied' AND ${teams.sql}`,
        teams.params,
      ),
    ];
  }

  private async reviewer(actor: Actor): Promise<Item[]> {
    const reach = reachOf(actor, ['reviewer']);
    if (isEmptyReach(reach)) return [];
    const projects = within(reach, { region: 'p.regionCode' });
    const records = within(reach, { region: 'a.regionCode' });
    const people = within(reach, { region: 'v.regionCode' });
    const wishes = within(reach, { region: 'w.regionCode' });
    const checks = within(reach, { region: 'c.regionCode' });
    return [
      await this.item('review', '/review', 'p.submittedAt', `project p WHERE p.state = 'inReview' AND ${projects.sql}`, projects.params),
      await this.item(
        'spotChecks',
        '/spot-checks?state=drawn',
        'c.drawnAt',
        `spot_check c WHERE c.state = 'drawn' AND ${checks.sql}`,
        checks.params,
      ),
      await this.item(
        'manualApproval',
        '/manual-approvals',
        'a.enteredAt',
        `attendance a WHERE a.state = 'awaitingApproval' AND a.enteredById <> ? AND ${records.sql}`,
        [actor.accountId, ...records.params],
      ),
      await this.item(
        'appeals',
        '/appeals?state=open',
        'd.appealedAt',
        `dispute d JOIN attendance a ON a.id = d.attendanceId
         WHERE d.state = 'appealed' AND d.answeredById <> ? AND a.volunteerId <> ? AND ${records.sql}`,
        [actor.accountId, actor.volunteerId ?? 0, ...records.params],
      ),
      await this.item(
        'starNotices',
        '/stars',
        'w.reachedAt',
        `star_award w JOIN volunteer v ON v.id = w.volunteerId WHERE w.state = 'notice' AND ${people.sql}`,
        people.params,
      ),
      await this.item(
        'wishesToReview',
        '/wishes?state=posted',
        'w.postedAt',
        `wish w WHERE w.state = 'posted' AND w.ownerId <> ? AND ${wishes.sql}`,
        [actor.accountId, ...wishes.params],
      ),
      await this.item(
        'wishesOverdue',
        '/wishes?overdue=true',
        'w.dueAt',
        `wish w WHERE w.state IN ('claimed', 'fulfilled') AND w.dueAt <= ? AND ${wishes.sql}`,
        [this.clock.now(), ...wishes.params],
      ),
    ];
  }

  private async coordinator(actor: Actor): Promise<Item[]> {
    const reach = reachOf(actor, ['coordinator']);
    if (isEmptyReach(reach)) return [];
    const orders = within(reach, { region: 'o.regionCode' });
    const records = within(reach, { region: 'a.regionCode' });
    return [
      await this.item(
        'ordersToAccept',
        '/orders',
        'o.placedAt',
        `service_order o WHERE o.state = 'placed' AND ${orders.sql}`,
        orders.params,
      ),
      await this.item(
        'ordersToDispatch',
        '/orders',
        'o.placedAt',
        `service_order o WHERE o.state = 'accepted' AND ${orders.sql}`,
        orders.params,
      ),
      await this.item(
        'ordersOverdue',
        '/orders/list?overdue=true',
        'o.dueAt',
        `service_order o
         WHERE o.state IN ('placed', 'accepted', 'dispatched', 'served') AND o.dueAt < ? AND ${orders.sql}`,
        [this.clock.now(), ...orders.params],
      ),
      await this.item(
        'ordersToSettle',
        '/orders/list?state=served',
        'o.finishedAt',
        `service_order o WHERE o.state = 'served' AND ${orders.sql}`,
        orders.params,
      ),
      await this.item(
        'orderFollowUps',
        '/orders/list?followUp=true',
        'o.reviewedAt',
        `service_order o WHERE o.followUpOpen = 1 AND o.state = 'reviewed' AND ${orders.sql}`,
        orders.params,
      ),
      await this.item(
        'disputes',
        '/orders/list?disputed=true',
        'd.at',
        `dispute d JOIN attendance a ON a.id = d.attendanceId WHERE a.kind = 'order' AND d.state = 'open' AND ${records.sql}`,
        records.params,
      ),
      await this.item(
        'manualApproval',
        '/manual-approvals',
        'a.enteredAt',
        `attendance a
         WHERE a.kind = 'order' AND a.state = 'awaitingApproval' AND a.enteredById <> ? AND ${records.sql}`,
        [actor.accountId, ...records.params],
      ),
    ];
  }

  private async operator(actor: Actor): Promise<Item[]> {
    const reach = reachOf(actor, ['operator']);
    if (isEmptyReach(reach)) return [];
    const orders = within(reach, { region: 'o.regionCode' });
    return [
      await this.item(
        'ordersToReview',
        '/orders/list?state=settled',
        'o.settledAt',
        `service_order o WHERE o.state = 'settled' AND ${orders.sql}`,
        orders.params,
      ),
    ];
  }

  private async partner(actor: Actor): Promise<Item[]> {
    const reach = reachOf(actor, ['partner']);
    if (isEmptyReach(reach)) return [];
    const shops = within(reach, { partner: 'p.id', region: 'p.regionCode' });
    return [
      await this.item(
        'lowStock',
        '/rewards',
        'NULL',
        `reward r JOIN partner p ON p.id = r.partnerId WHERE r.state = 'listed' AND r.stock - r.issued <= ? AND ${shops.sql}`,
        [LOW_STOCK, ...shops.params],
      ),
    ];
  }

  private async platform(actor: Actor): Promise<Item[]> {
    if (isEmptyReach(reachOf(actor, ['platform']))) return [];
    return [await this.item('stuckMessages', '/audit', 'createdAt', "outbox_message WHERE state = 'failed'", [])];
  }

  /** `oldest`: the column that says since when. `rows`: what stands after FROM. */
  private async item(kind: Item['kind'], link: string, oldest: string, rows: string, params: readonly SqlValue[]): Promise<Item> {
    const [row] = await select<{ n: number; oldest: Date | string | null }>(
      this.db.em,
      `SELECT COUNT(*) AS n, MIN(${oldest}) AS oldest FROM ${rows}`,
      params,
    );
    const since = row?.oldest ?? null;
    return { kind, count: Number(row?.n ?? 0), oldestAt: since === null ? null : fromSqlTime(since).toISOString(), link };
  }
}
