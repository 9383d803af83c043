import { Injectable } from '@nestjs/common';
import { mayInRegion } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { ConferStar } from './confer-star.js';
import { StarAward } from './star-award.entity.js';

/** The conferring body confirms a star after its public notice. */
@Injectable()
export class ConferStarByReviewer {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerReader,
    private readonly confer: ConferStar,
  ) {}

  async run({ actor, params }: Call<'conferStar'>): Promise<Answer<'conferStar'>> {
    const award = await this.db.em.findOneBy(StarAward, { id: params.awardId });
    const person = award ? (await this.volunteers.byIds([award.volunteerId])).get(award.volunteerId) : undefined;
    if (!award || !person || !mayInRegion(actor, 'reviewer', person.regionCode)) throw new AppError('NOT_FOUND', { what: 'starAward' });
    if (award.noticeUntil && award.noticeUntil > this.clock.now())
      throw new AppError('NOTICE_NOT_OVER', { until: award.noticeUntil.toISOString() });
    if (!(await this.confer.one(award.volunteerId, award.star, actor))) throw new AppError('STATE_CHANGED', { state: 'conferred' });
    return { done: true };
  }
}
