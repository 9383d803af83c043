import { Injectable } from '@nestjs/common';
import { Clock } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { distanceMetres, ListActivities, ListMySignUps } from '../activities/index.js';
import { ListMyOffers } from '../dispatch/index.js';
import { GetMyRank } from '../leaderboards/index.js';
import { NextOrder } from '../orders/index.js';
import { RegionTree } from '../regions/index.js';
import { AgreeToDocuments } from '../volunteers/index.js';
import { CommunityFiguresReader } from './community-figures.js';

const NEARBY = 3;
const DUTIES_LOOKED_AT = 10;

/** 首页: what now, what can be done, how the community does. */
@Injectable()
export class GetHome {
  constructor(
    private readonly clock: Clock,
    private readonly activities: ListActivities,
    private readonly signUps: ListMySignUps,
    private readonly orders: NextOrder,
    private readonly offers: ListMyOffers,
    private readonly agreement: AgreeToDocuments,
    private readonly ranks: GetMyRank,
    private readonly regions: RegionTree,
    private readonly figures: CommunityFiguresReader,
  ) {}

  async run(call: Call<'getHome'>): Promise<Answer<'getHome'>> {
    const { actor, query } = call;
    const { lat, lng } = query;
    const here = lat !== undefined && lng !== undefined ? { lat, lng } : null;
    const nextDuty = actor && actor.volunteerId !== null ? await this.nextDuty({ ...call, actor }) : null;
    const rank = actor?.volunteerId ? await this.ranks.rank(actor.volunteerId, 'month', this.regions.root.code) : null;
    const point = nextDuty?.place.point;
    return {
      nextDuty,
      nextOrder: actor && (await this.orders.of(actor)),
      openOffers: actor?.volunteerId ? await this.offers.openCount(actor.volunteerId) : 0,
      agreementDue: actor?.volunteerId ? await this.agreement.isDue(actor.accountId) : false,
      dutyDistanceMetres: here && point ? Math.round(distanceMetres(here, point)) : null,
      nearby: await this.activities.suggest(actor?.volunteerId ?? null, here ?? undefined, NEARBY),
      figures: await this.figures.get(),
      rank: rank && { rank: rank.rank, of: rank.of },
    };
  }

  /** The running or soonest duty that is not served yet. */
  private async nextDuty(call: Call<'getHome'> & { actor: NonNullable<Call<'getHome'>['actor']> }): Promise<Answer<'getHome'>['nextDuty']> {
    const upcoming = await this.signUps.run({ ...call, query: { when: 'upcoming', page: 1, pageSize: DUTIES_LOOKED_AT } });
    const now = this.clock.now().toISOString();
    return (
      upcoming.items.find(
        (s) => s.state === 'confirmed' && s.endsAt > now && (s.attendance === null || s.attendance.state === 'present'),
      ) ?? null
    );
  }
}
