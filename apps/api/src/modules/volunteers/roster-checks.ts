import { Injectable } from '@nestjs/common';
import { isEmptyReach, type Reach } from '../../kit/access/index.js';

/** Whether the volunteer is or was on a roster 名册 of an organisation within reach. */
export type RosterCheck = (volunteerId: number, reach: Reach) => Promise<boolean>;

/** Checks of rosters, which belong to activities and orders above this module; each registers its own. */
@Injectable()
export class RosterChecks {
  private readonly checks: RosterCheck[] = [];

  register(check: RosterCheck): void {
    this.checks.push(check);
  }

  async onRosterWithin(volunteerId: number, reach: Reach): Promise<boolean> {
    if (isEmptyReach(reach)) return false;
    for (const check of this.checks) if (await check(volunteerId, reach)) return true;
    return false;
  }
}
