import { Injectable, type OnModuleInit } from '@nestjs/common';
import { within, type Reach } from '../../../kit/access/index.js';
import { Db, select } from '../../../kit/db/index.js';
import { RosterChecks } from '../../volunteers/index.js';

/** Tells the module of volunteers who is on which roster, because an organisation may only read phone numbers of people on its rosters. */
@Injectable()
export class ActivityRosters implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly checks: RosterChecks,
  ) {}

  onModuleInit(): void {
    this.checks.register((volunteerId, reach) => this.isOnRoster(volunteerId, reach));
  }

  /** Signed up, or was there. Whoever cancelled no longer counts. */
  private async isOnRoster(volunteerId: number, reach: Reach): Promise<boolean> {
    const { sql, params } = within(reach, { organisation: 'p.organisationId' });
    const rows = await select<{ id: number }>(
      this.db.em,
      `SELECT u.id FROM sign_up u JOIN project p ON p.id = u.projectId
       WHERE u.volunteerId = ? AND ${sql} AND u.state IN ('confirmed', 'waiting', 'noShow') LIMIT 1`,
      [volunteerId, ...params],
    );
    return rows.length > 0;
  }
}
