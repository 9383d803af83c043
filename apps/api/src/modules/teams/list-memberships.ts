import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { District } from '../../district.js';
import { holdsRole, reachOf, within, type Actor } from '../../kit/access/index.js';
import { allOf, Db, everything, select, type Condition, type SqlValue } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { idOfNumber } from '../volunteers/index.js';
import { MembershipView } from './membership-view.js';
import { toDecide } from './queue.js';
import { TeamMembership } from './team.entity.js';

const SOURCE = `team_membership m JOIN team t ON t.id = m.teamId JOIN volunteer v ON v.id = m.volunteerId
  LEFT JOIN organisation o ON o.id = t.organisationId`;

/** Rosters 人员台账 of the teams, with the applications for them. */
@Injectable()
export class ListMemberships {
  constructor(
    private readonly db: Db,
    private readonly district: District,
    private readonly view: MembershipView,
  ) {}

  /** Applications first, then the latest memberships. */
  async run({ actor, query }: Call<'listTeamMemberships'>): Promise<Answer<'listTeamMemberships'>> {
    const { page, pageSize, teamId, state, q, queue } = query;
    const reach = queue ? allOf([reached(actor), toDecide(actor)]) : reached(actor);
    const conditions = [reach.sql];
    const params = [...reach.params];
    const add = (sql: string, ...values: SqlValue[]) => (conditions.push(sql), params.push(...values));
    if (teamId) add('m.teamId = ?', teamId);
    if (state) add('m.state = ?', state);
    if (q) add('(INSTR(v.name, ?) > 0 OR v.id = ?)', q, idOfNumber(this.district.region.code, q) ?? 0);
    const where = conditions.join(' AND ');
    const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM ${SOURCE} WHERE ${where}`, params);
    const found = await select<{ id: number }>(
      this.db.em,
      `SELECT m.id FROM ${SOURCE} WHERE ${where}
       ORDER BY CASE m.state WHEN 'applied' THEN 0 ELSE 1 END, m.appliedAt DESC, m.id DESC LIMIT ? OFFSET ?`,
      [...params, pageSize, (page - 1) * pageSize],
    );
    const ids = found.map(({ id }) => Number(id));
    const rows = new Map((await this.db.em.findBy(TeamMembership, { id: In(ids) })).map((row) => [row.id, row]));
    return {
      items: await this.view.many(
        ids.flatMap((id) => rows.get(id) ?? []),
        actor,
      ),
      total: Number(count?.n ?? 0),
      page,
      pageSize,
    };
  }
}

/** Teams that the actor leads; all teams for coordinators and platform administrators, because members are sent to every street. */
function reached(actor: Actor): Condition {
  if (holdsRole(actor, 'coordinator') || holdsRole(actor, 'platform')) return everything;
  return within(reachOf(actor, ['organiser']), { region: 'o.regionCode', organisation: 't.organisationId' });
}
