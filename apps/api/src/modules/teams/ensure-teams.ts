import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { District } from '../../district.js';
import { insert, isDuplicateKey, Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { teamNameOf, type ServiceColour } from '../services/index.js';
import { Team } from './team.entity.js';
import { Teams } from './teams.js';

const seven: readonly ServiceColour[] = ['red', 'orange', 'yellow', 'green', 'white', 'blue', 'purple'];

/**
 * Makes sure that the seven teams exist: they are created under the names of their colours, without an organisation until the platform
 * administrator sets one.
 */
@Injectable()
export class EnsureTeams implements OnApplicationBootstrap {
  private readonly log = new Logger(EnsureTeams.name);

  constructor(
    private readonly tx: Tx,
    private readonly teams: Teams,
    private readonly district: District,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.district.isOn('orders')) return;
    // Another process may not have created the tables yet; the job runs again later.
    await this.run().catch((error: unknown) => this.log.warn(error));
  }

  @DueJob('teams.ensureSeven', { everySeconds: 60 })
  async run(): Promise<number> {
    const there = new Set((await this.teams.all()).map(({ colour }) => colour));
    let made = 0;
    for (const colour of seven.filter((each) => !there.has(each))) {
      const row = { colour, name: teamNameOf(colour), organisationId: null, summary: '', requirement: '' };
      const isNew = await this.tx
        .run((em) => insert(em, Team, row))
        .then(() => true)
        .catch((error: unknown) => {
          if (isDuplicateKey(error)) return false;
          throw error;
        });
      if (isNew) made++;
    }
    return made;
  }
}
