import { Injectable } from '@nestjs/common';
import { longestSlotHours } from '@zhiyuanhong/contracts/limits';
import { HOUR_MS } from '../../../kit/clock/index.js';
import { Db, fromSqlTime, select } from '../../../kit/db/index.js';
import type { Span } from '../core/slots.js';
import { PlaceStore } from './place.store.js';
import { marks } from '../projects/project.store.js';

const CHUNK = 500;

/** A duty that a volunteer has taken on. */
export interface Duty extends Span {
  readonly title: string;
}

/** Another duty of a volunteer at that time, known to a module above this one; null for none. */
export type Elsewhere = (volunteerId: number, span: Span) => Promise<Duty | null>;

/** Duties of volunteers, shared with modules that give them others. Works in the open transaction. */
@Injectable()
export class Agenda {
  private source: Elsewhere = () => Promise.resolve(null);

  constructor(
    private readonly db: Db,
    private readonly places: PlaceStore,
  ) {}

  register(source: Elsewhere): void {
    this.source = source;
  }

  /** An overlapping duty outside activities. */
  elsewhere(volunteerId: number, span: Span): Promise<Duty | null> {
    return this.source(volunteerId, span);
  }

  /** Locks the volunteer's agenda until the transaction ends, so that duties taken on at the same time see each other. */
  hold(volunteerId: number): Promise<void> {
    return this.places.holdAgenda(volunteerId);
  }

  /** The first overlapping confirmed sign-up of each volunteer; those without one are left out. */
  async during(volunteerIds: readonly number[], { startsAt, endsAt }: Span): Promise<Map<number, Duty>> {
    const earliest = new Date(startsAt.getTime() - longestSlotHours * HOUR_MS);
    const busy = new Map<number, Duty>();
    for (let i = 0; i < volunteerIds.length; i += CHUNK) {
      const chunk = volunteerIds.slice(i, i + CHUNK);
      const rows = await select<{ volunteerId: number; title: string; startsAt: Date | string; endsAt: Date | string }>(
        this.db.em,
        `SELECT u.volunteerId, p.title, u.startsAt, u.endsAt FROM sign_up u JOIN project p ON p.id = u.projectId
         WHERE u.volunteerId IN (${marks(chunk)}) AND u.startsAt >= ? AND u.startsAt < ? AND u.endsAt > ? AND u.state = 'confirmed'
         ORDER BY u.startsAt DESC, u.id DESC`,
        [...chunk, earliest, endsAt, startsAt],
      );
      for (const row of rows)
        busy.set(row.volunteerId, { title: row.title, startsAt: fromSqlTime(row.startsAt), endsAt: fromSqlTime(row.endsAt) });
    }
    return busy;
  }
}
