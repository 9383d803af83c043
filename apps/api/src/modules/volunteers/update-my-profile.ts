import { Injectable } from '@nestjs/common';
import { Audit } from '../../kit/audit/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { RegionTree } from '../regions/index.js';
import { checkedChoices } from './core/choices.js';
import { Volunteer } from './volunteer.entity.js';
import { VolunteerStore } from './volunteer.store.js';

/** Name, ID number and phone cannot be changed here, because they have been checked. */
@Injectable()
export class UpdateMyProfile {
  constructor(
    private readonly tx: Tx,
    private readonly store: VolunteerStore,
    private readonly regions: RegionTree,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async run({ actor, body }: Call<'updateMyProfile'>): Promise<Answer<'updateMyProfile'>> {
    if (body.regionCode !== undefined) this.regions.require(body.regionCode);
    const { skills, ...patch } = checkedChoices(body, this.store.district);
    const before = await this.store.byAccount(actor.accountId);
    if (!before) throw new AppError('NOT_A_VOLUNTEER');

    await this.tx.run(async (em) => {
      const changed = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Volunteer>;
      if (Object.keys(changed).length > 0) {
        // The condition includes the former region, so that of two moves at once none reports a wrong one to the leaderboards.
        const moved = await em.update(Volunteer, { id: before.id, regionCode: before.regionCode }, changed);
        if (moved.affected !== 1) throw new AppError('BUSY_TRY_AGAIN');
      }
      if (skills) await this.store.replaceSkills(em, before.id, skills);
      const { regionCode = before.regionCode, leaderboardConsent = before.leaderboardConsent } = patch;
      const data = { fields: Object.keys(body), leaderboardConsent };
      await this.audit.write({ actor, action: 'volunteer.update', subject: 'volunteer', subjectId: before.id, regionCode, data });
      if (regionCode !== before.regionCode) {
        await this.outbox.add('volunteers.moved', { volunteerId: before.id, from: before.regionCode, to: regionCode });
      }
    });
    return this.store.requireSelf(actor.accountId);
  }
}
