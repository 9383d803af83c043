import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { District, pointRate } from '../../district.js';
import { Clock, endOfShanghaiDay, startOfShanghaiDay } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { OrganisationReader } from '../organisations/index.js';
import { RegionTree } from '../regions/index.js';
import { ActivityStore, type Found } from './activity.store.js';
import type { Point } from './core/distance.js';
import { skillsFromText } from './projects/project-input.js';
import { placeOf } from './projects/project-views.js';
import { ProjectStore } from './projects/project.store.js';
import { SignUpStore } from './sign-ups/sign-up.store.js';

/**
 * Metres around the caller that are searched one after the other until enough is found: what is farther off cannot be among the nearest.
 */
const RINGS = [5_000, 20_000, 80_000];
/** Number of further activities to read, because the caller may have signed up for some. */
const LOOKED_BEYOND = 10;

type ActivityRow = OutputOf<'listActivities'>['items'][number];

/** Lists public activities 活动, each with its soonest matching slot. */
@Injectable()
export class ListActivities {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly organisations: OrganisationReader,
    private readonly activities: ActivityStore,
    private readonly projects: ProjectStore,
    private readonly signUps: SignUpStore,
  ) {}

  async run({ query, actor }: Call<'listActivities'>): Promise<Answer<'listActivities'>> {
    const { page, pageSize, sort, from, to, free, lat, lng, ...rest } = query;
    const filter = {
      ...rest,
      free: free === 'true',
      near: pointOf({ lat, lng }),
      from: from === undefined ? undefined : startOfShanghaiDay(from),
      until: to === undefined ? undefined : endOfShanghaiDay(to),
    };
    const { found, total } = await this.activities.search(filter, sort, this.clock.now(), { page, pageSize });
    return { items: await this.rows(found, actor?.volunteerId ?? null), total, page, pageSize };
  }

  /**
   * A few activities with room that the caller has not signed up for: the nearest within 80 km, then the soonest. Everybody's home page
   * calls it, so it reads little and counts no total.
   */
  async suggest(volunteerId: number | null, near: Point | undefined, count: number): Promise<ActivityRow[]> {
    const now = this.clock.now();
    const most = count + LOOKED_BEYOND;
    let found: Found[] = [];
    for (const within of near ? RINGS : []) {
      found = await this.notMine(await this.activities.nearestFree(near!, within, now, most), volunteerId);
      if (found.length >= count) break;
    }
    if (found.length < count) {
      const known = new Set(found.map(({ projectId }) => projectId));
      const soonest = await this.notMine(await this.activities.soonestFree(near, now, most), volunteerId);
      found.push(...soonest.filter(({ projectId }) => !known.has(projectId)));
    }
    return this.rows(found.slice(0, count), volunteerId);
  }

  private async notMine(found: readonly Found[], volunteerId: number | null): Promise<Found[]> {
    if (volunteerId === null || found.length === 0) return [...found];
    const signUps = await this.signUps.mineIn(
      found.map(({ slotId }) => slotId),
      volunteerId,
    );
    const mine = new Set(signUps.map(({ slotId }) => slotId));
    return found.filter(({ slotId }) => !mine.has(slotId));
  }

  private async rows(found: readonly Found[], volunteerId: number | null): Promise<ActivityRow[]> {
    const projectIds = found.map(({ projectId }) => projectId);
    const slotIds = found.map(({ slotId }) => slotId);
    const projects = new Map((await this.projects.byIds(projectIds)).map((project) => [project.id, project]));
    const slots = new Map((await this.projects.slotsByIds(slotIds)).map((slot) => [slot.id, slot]));
    const organisations = await this.organisations.byIds([...projects.values()].map(({ organisationId }) => organisationId));
    const places = await this.projects.placesOf(slotIds);
    const posts = await this.projects.postsOf(projectIds);
    const upcoming = await this.activities.upcoming(projectIds, this.clock.now());
    const mine = volunteerId === null ? [] : await this.signUps.mineIn(slotIds, volunteerId);
    return found.map(({ projectId, slotId, distanceMetres }) => {
      const project = projects.get(projectId)!;
      const slot = slots.get(slotId)!;
      const here = places.filter((place) => place.slotId === slotId);
      const sum = (of: (place: (typeof here)[number]) => number): number => here.reduce((total, place) => total + of(place), 0);
      return {
        id: projectId,
        title: project.title,
        category: project.category,
        categoryName: categoryOf(this.district, project.category).name,
        organisationName: organisations.get(project.organisationId)?.name ?? '',
        regionName: this.regions.name(project.regionCode),
        place: placeOf(project),
        slotId,
        startsAt: slot.startsAt.toISOString(),
        endsAt: slot.endsAt.toISOString(),
        moreSlots: (upcoming.get(projectId) ?? 1) - 1,
        headcount: sum(({ headcount }) => headcount),
        taken: sum(({ taken }) => taken),
        free: sum(({ headcount, taken }) => Math.max(0, headcount - taken)),
        skills: [...new Set(posts.filter((post) => post.projectId === projectId).flatMap((post) => skillsFromText(post.skills)))],
        distanceMetres,
        pointsPerHour: pointsPerHour(this.district, project.category),
        mine: mine.find((signUp) => signUp.slotId === slotId)?.state ?? null,
      };
    });
  }
}

/** The point of two coordinates; undefined unless both are given. */
export const pointOf = ({ lat, lng }: Partial<Point>): Point | undefined =>
  lat === undefined || lng === undefined ? undefined : { lat, lng };

export const categoryOf = ({ categories }: District, code: string): { name: string } =>
  categories.find((category) => category.code === code) ?? { name: code };

/** Points 积分 for a confirmed hour, with two decimals. */
export const pointsPerHour = (district: District, category: string): number => pointRate(district, category) / 100;
