import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { allOf, Db, type Condition } from '../../kit/db/index.js';
import type { Call } from '../../kit/endpoint/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';
import { answerable, appealsTo, approvable, confirmable } from './core/actions.js';

type ConfirmKind = NonNullable<Call<'listToConfirm'>['query']['queue']>;
type Kind = ConfirmKind | 'manualApproval' | 'disputes' | 'appeals';

/** Queue entries: service records that wait for whoever is in charge, for a second person, or for the next level. */
@Injectable()
export class AttendanceQueue implements QueueSource {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly district: District,
  ) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    const holds = (...roles: Parameters<typeof holdsRole>[1][]) => roles.some((role) => holdsRole(actor, role));
    const count = (kind: Kind, link: string, since: string, where: Condition, rows = 'attendance a') =>
      countWaiting(this.db.em, { kind, link: `${link}?queue=${kind}`, rows, since, where });
    const confirming = (kind: ConfirmKind, since: string) => count(kind, '/confirmations', since, this.toConfirm(kind, actor));
    const entries: QueueEntry[] = [];
    // Slots are confirmed in the pages of projects, which may be switched off.
    if (holds('organiser') && this.district.isOn('projects'))
      entries.push(await confirming('toConfirm', 'a.plannedEndsAt'), await confirming('overdueConfirm', 'a.confirmDueAt'));
    const disputed = 'dispute d JOIN attendance a ON a.id = d.attendanceId';
    if (holds('organiser', 'coordinator')) entries.push(await count('disputes', '/disputes', 'd.at', answerable(actor), disputed));
    if (holds('organiser', 'reviewer', 'coordinator')) {
      // Two pages show the same list; organisers have their own.
      const page = holds('reviewer', 'coordinator') ? '/manual-approvals' : '/manual-entries';
      entries.push(await count('manualApproval', page, 'a.enteredAt', approvable(actor)));
    }
    if (holds('reviewer')) entries.push(await count('appeals', '/appeals', 'd.appealedAt', appealsTo(actor), disputed));
    return entries;
  }

  /** Condition on `attendance a`. */
  toConfirm(kind: ConfirmKind, actor: Actor): Condition {
    const now = this.clock.now();
    // Until the slot has ended, people may come back and scan.
    const over = { sql: 'a.countedUntil <= ?', params: [now] };
    const late = { sql: 'a.confirmDueAt < ?', params: [now] };
    const which = {
      toConfirm: [over, confirmable(actor)],
      overdueConfirm: [over, late, confirmable(actor)],
    };
    return allOf(which[kind]);
  }
}
