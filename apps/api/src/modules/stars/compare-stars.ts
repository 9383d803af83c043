import { Injectable } from '@nestjs/common';
import { Db, isOneOf, select } from '../../kit/db/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { LedgerWitness, type LedgerFault, type SeenChains, type SeenMovement } from '../ledger/index.js';
import { VolunteerStandings } from '../volunteers/index.js';
import { starFor } from './core/reached.js';
import type { StarAward } from './star-award.entity.js';
import { StarLadder } from './star-ladder.js';

/** Compares stars with the hours that reached them, and the star that a volunteer shows with the ones that were conferred. */
@Injectable()
export class CompareStars {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly standings: VolunteerStandings,
    private readonly ladder: StarLadder,
  ) {}

  @LedgerWitness()
  async compareStars(chains: SeenChains): Promise<LedgerFault[]> {
    const among = isOneOf('volunteerId', [...chains.keys()]);
    const awards = await select<Pick<StarAward, 'volunteerId' | 'star' | 'state' | 'ladderVersion'>>(
      this.db.em,
      `SELECT volunteerId, star, state, ladderVersion FROM star_award WHERE ${among.sql}`,
      among.params,
    );
    const shown = await this.standings.starsOf([...chains.keys()]);
    const waiting = await this.waiting();
    return [...chains].flatMap(([volunteerId, chain]): LedgerFault[] => {
      const own = awards.filter((award) => award.volunteerId === volunteerId);
      const conferred = Math.max(0, ...own.filter(({ state }) => state === 'conferred').map(({ star }) => star));
      const star = shown.get(volunteerId) ?? 0;
      const where = `v:${volunteerId}`;
      if (star !== conferred)
        return [{ kind: 'starDiffers', where, text: `志愿者 ${volunteerId} 显示 ${star} 星，授予的是 ${conferred} 星` }];
      const most = peak(chain);
      const unearned = own.find((award) => starFor(most, this.ladder.hoursOf(award.ladderVersion)) < award.star);
      if (unearned && !waiting.has(volunteerId))
        return [{ kind: 'starDiffers', where, text: `志愿者 ${volunteerId} 的 ${unearned.star} 星没有相应的时长（最多 ${most} 分钟）` }];
      return [];
    });
  }

  /** Volunteers whose last movements have not been looked at yet. */
  private async waiting(): Promise<ReadonlySet<number>> {
    return new Set((await this.outbox.undelivered('ledger.posted')).map(({ volunteerId }) => volunteerId));
  }
}

/** The most minutes that the chain ever had; a conferred star is kept when hours are reversed. */
function peak(chain: readonly SeenMovement[]): number {
  let [sum, most] = [0, 0];
  for (const { unit, amount } of chain) {
    if (unit === 'minutes') sum += amount;
    most = Math.max(most, sum);
  }
  return most;
}
