import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
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

/**
 * 首页: the caller's next duty, activities nearby, figures of the community. Nothing of a module 功能板块 that is off is shown, not even an
 * earlier duty, because no page could open it; minutes served count in the figures whatever they were served in.
 */
@Injectable()
export class GetHome {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
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
    const on = {
      projects: this.district.isOn('projects'),
      orders: this.district.isOn('orders'),
      wishes: this.district.isOn('wishes'),
      leaderboards: this.district.isOn('leaderboards'),
    };
    const nextDuty = on.projects && actor && actor.volunteerId !== null ? await this.nextDuty({ ...call, actor }) : null;
    const rank = on.leaderboards && actor?.volunteerId ? await this.ranks.rank(actor.volunteerId, 'month', this.regions.root.code) : null;
    const point = nextDuty?.place.point;
    const figures = await this.figures.get();
    return {
      nextDuty,
      nextOrder: on.orders && actor ? await this.orders.of(actor) : null,
      openOffers: on.orders && actor?.volunteerId ? await this.offers.openCount(actor.volunteerId) : 0,
      agreementDue: actor?.volunteerId ? await this.agreement.isDue(actor.accountId) : false,
      dutyDistanceMetres: here && point ? Math.round(distanceMetres(here, point)) : null,
      nearby: on.projects ? await this.activities.suggest(actor?.volunteerId ?? null, here ?? undefined, NEARBY) : [],
      figures: {
        ...figures,
        activitiesOpen: on.projects ? figures.activitiesOpen : 0,
        wishesOpen: on.wishes ? figures.wishesOpen : 0,
      },
      rank: rank && { rank: rank.rank, of: rank.of },
    };
  }

  /** The caller's duty that is under way or comes next. */
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
