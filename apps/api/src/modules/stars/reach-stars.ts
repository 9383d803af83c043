import { Injectable } from '@nestjs/common';
import { Clock, DAY_MS } from '../../kit/clock/index.js';
import { insert, isDuplicateKey, Tx } from '../../kit/db/index.js';
import { OnOutbox, type Topics } from '../../kit/outbox/index.js';
import { VolunteerStandings } from '../volunteers/index.js';
import { ConferStar } from './confer-star.js';
import { starFor } from './core/reached.js';
import { StarAward } from './star-award.entity.js';
import { StarLadder } from './star-ladder.js';
import { WithdrawStar } from './withdraw-star.js';

/**
 * When confirmed hours reach a star, confers it at once or puts it under public notice, as the district is set. When hours are reversed,
 * ends notices of stars that they no longer reach.
 */
@Injectable()
export class ReachStars {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly standings: VolunteerStandings,
    private readonly ladder: StarLadder,
    private readonly confer: ConferStar,
    private readonly withdraw: WithdrawStar,
  ) {}

  @OnOutbox('ledger.posted')
  async take({ volunteerId, minutes }: Topics['ledger.posted']): Promise<void> {
    if (minutes.length === 0) return;
    const { version, hours } = this.ladder.current;
    const reached = starFor((await this.standings.balanceOf(volunteerId)).minutes, hours);
    const now = this.clock.now();
    const noticeUntil = this.ladder.automatic ? null : new Date(now.getTime() + this.ladder.noticeDays * DAY_MS);
    await this.tx.run(async (em) => {
      if (minutes.some(({ amount }) => amount < 0))
        for (const award of await em.findBy(StarAward, { volunteerId, state: 'notice' })) await this.withdraw.whenShort(award, null);
      for (let star = 1; star <= reached; star++) {
        if (await em.existsBy(StarAward, { volunteerId, star })) continue;
        try {
          await insert(em, StarAward, {
            volunteerId,
            star,
            state: 'notice',
            reachedAt: now,
            noticeUntil,
            conferredAt: null,
            ladderVersion: version,
          });
        } catch (error) {
          if (isDuplicateKey(error)) continue;
          throw error;
        }
        if (this.ladder.automatic) await this.confer.one(volunteerId, star, null);
      }
    });
  }
}
