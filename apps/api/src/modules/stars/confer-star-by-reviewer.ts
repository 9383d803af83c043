import { Injectable } from '@nestjs/common';
import { findVisible, isSameVolunteer, mayInRegion, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Db, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { ConferStar } from './confer-star.js';
import { StarAward } from './star-award.entity.js';
import { WithdrawStar } from './withdraw-star.js';

/** A reviewer confers a star after its public notice, if the hours still suffice. Nobody confers their own. */
@Injectable()
export class ConferStarByReviewer {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerReader,
    private readonly confer: ConferStar,
    private readonly withdraw: WithdrawStar,
  ) {}

  async run({ actor, params }: Call<'conferStar'>): Promise<Answer<'conferStar'>> {
    const found = this.db.em.findOneBy(StarAward, { id: params.awardId });
    const award = await findVisible('star', found, (one) => this.reviews(actor, one));
    if (isSameVolunteer(actor, award.volunteerId)) throw new AppError('OWN_ENTRY');
    if (award.state === 'conferred') throw new AppError('STATE_CHANGED', { state: award.state, of: 'star' });
    if (award.noticeUntil && award.noticeUntil > this.clock.now())
      throw new AppError('NOTICE_NOT_OVER', { until: award.noticeUntil.toISOString() });
    // The error is thrown after the commit, so that a withdrawn star stays withdrawn.
    const state = await this.tx.run(async (em) => {
      if (await this.withdraw.whenShort(award, actor)) return 'withdrawn';
      if (await this.confer.one(award.volunteerId, award.star, actor)) return null;
      return (await em.existsBy(StarAward, { id: award.id })) ? 'conferred' : 'withdrawn';
    });
    if (state) throw new AppError('STATE_CHANGED', { state, of: 'star' });
    return { done: true };
  }

  private async reviews(actor: Actor, { volunteerId }: StarAward): Promise<boolean> {
    const person = await this.volunteers.byId(volunteerId);
    return person !== null && mayInRegion(actor, 'reviewer', person.regionCode);
  }
}
