import { Injectable } from '@nestjs/common';
import { Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { VolunteerStandings } from '../volunteers/index.js';
import { StarAward } from './star-award.entity.js';
import { StarLadder } from './star-ladder.js';

/** The caller's star 星级, and how far the next one is. */
@Injectable()
export class GetMyStars {
  constructor(
    private readonly db: Db,
    private readonly ladder: StarLadder,
    private readonly standings: VolunteerStandings,
  ) {}

  async run({ actor }: Call<'getMyStars'>): Promise<Answer<'getMyStars'>> {
    const volunteerId = actor.volunteerId ?? 0;
    const { minutes, star } = await this.standings.balanceOf(volunteerId);
    const awards = new Map((await this.db.em.findBy(StarAward, { volunteerId })).map((a) => [a.star, a]));
    const { version, hours } = this.ladder.current;
    const next = hours.find((h) => minutes < h * 60);
    return {
      star,
      minutes,
      ladderVersion: String(version),
      ladder: hours.map((h, i) => {
        const award = awards.get(i + 1);
        return {
          star: i + 1,
          hours: h,
          reached: minutes >= h * 60,
          conferredAt: award?.conferredAt?.toISOString() ?? null,
          state: award?.state ?? 'none',
          noticeUntil: award?.noticeUntil?.toISOString() ?? null,
        };
      }),
      toNextMinutes: next === undefined ? null : next * 60 - minutes,
      conferral: this.ladder.automatic ? 'automatic' : 'notice',
    };
  }
}
