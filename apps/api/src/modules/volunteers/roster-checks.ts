import { Injectable } from '@nestjs/common';

/** Whether the volunteer is or was on a roster 名册 of one of these organisations. */
export type RosterCheck = (volunteerId: number, organisationIds: readonly number[]) => Promise<boolean>;

/** Rosters belong to activities and orders, which stand above: each registers how to ask it. */
@Injectable()
export class RosterChecks {
  private readonly checks: RosterCheck[] = [];

  register(check: RosterCheck): void {
    this.checks.push(check);
  }

  async onRosterOf(volunteerId: number, organisationIds: readonly number[]): Promise<boolean> {
    if (organisationIds.length === 0) return false;
    for (const check of this.checks) if (await check(volunteerId, organisationIds)) return true;
    return false;
  }
}
