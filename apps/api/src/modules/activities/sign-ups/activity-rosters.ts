import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db, select } from '../../../kit/db/index.js';
import { RosterChecks } from '../../volunteers/index.js';
import { marks } from '../projects/project.store.js';

/** Tells volunteers' data who is on whose roster: only then an organisation may read a phone number. */
@Injectable()
export class ActivityRosters implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly checks: RosterChecks,
  ) {}

  onModuleInit(): void {
    this.checks.register((volunteerId, organisationIds) => this.isOnRoster(volunteerId, organisationIds));
  }

  /** Signed up, or was there. Who cancelled is no longer the organisation's business. */
  private async isOnRoster(volunteerId: number, organisationIds: readonly number[]): Promise<boolean> {
    const rows = await select<{ id: number }>(
      this.db.em,
      `SELECT u.id FROM sign_up u JOIN project p ON p.id = u.projectId
       WHERE u.volunteerId = ? AND p.organisationId IN (${marks(organisationIds)}) AND u.state IN ('confirmed', 'waiting', 'noShow') LIMIT 1`,
      [volunteerId, ...organisationIds],
    );
    return rows.length > 0;
  }
}
