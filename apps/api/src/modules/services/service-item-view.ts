import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { colourWords, word } from '@zhiyuanhong/contracts/words';
import { District } from '../../district.js';
import { RegionTree } from '../regions/index.js';
import { hoursText } from './core/open-hours.js';
import { regionsFromText } from './core/regions.js';
import type { ServiceItem } from './service-item.entity.js';
import { ServiceTeams } from './service-teams.js';

export type ServiceItemAnswer = OutputOf<'createServiceItem'>;

/** An item as everybody sees it. */
@Injectable()
export class ServiceItemView {
  constructor(
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly teams: ServiceTeams,
  ) {}

  async one(item: ServiceItem): Promise<ServiceItemAnswer> {
    return (await this.many([item]))[0]!;
  }

  async many(items: readonly ServiceItem[]): Promise<ServiceItemAnswer[]> {
    const teamName = await this.teams.names();
    const nameIn = (list: readonly { code: string; name: string }[], code: string) => list.find((one) => one.code === code)?.name ?? code;
    return items.map((item) => {
      const regionCodes = regionsFromText(item.regions);
      return {
        id: item.id,
        colour: item.colour,
        colourName: word(colourWords, item.colour),
        title: item.title,
        summary: item.summary,
        forWhom: item.forWhom,
        skills: item.skills,
        skillNames: item.skills.map((code) => nameIn(this.district.skills, code)),
        teamOnly: item.teamOnly,
        teamName: teamName(item.colour),
        category: item.category,
        categoryName: nameIn(this.district.categories, item.category),
        usualMinutes: item.usualMinutes,
        limits: item.limits,
        hours: item.hours,
        hoursText: hoursText(item.hours),
        regionCodes,
        regionNames: regionCodes.map((code) => this.regions.name(code)),
        needsDestination: item.needsDestination,
        offered: item.offered,
        orders: item.orders,
        averageRating: item.ratings === 0 ? null : Math.round((item.ratingStars / item.ratings) * 10) / 10,
      };
    });
  }
}
