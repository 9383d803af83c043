import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { District } from '../../district.js';
import { findVisible } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { OrganisationReader } from '../organisations/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader, type VolunteerBrief } from '../volunteers/index.js';
import { ActivityStore } from './activity.store.js';
import { distanceMetres } from './core/distance.js';
import { isActive } from './core/sign-up-rules.js';
import { Going } from './going.js';
import { categoryOf, pointOf, pointsPerHour } from './list-activities.js';
import { MySlots } from './slots/my-slots.js';
import { placeOf, postView, risksOf } from './projects/project-views.js';
import { ProjectStore, type WholeProject } from './projects/project.store.js';
import { SignUpChecks } from './sign-ups/sign-up-checks.js';

type PostForMe = OutputOf<'getActivity'>['posts'][number];

/** One public activity, with the caller's actions. */
@Injectable()
export class GetActivity {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly organisations: OrganisationReader,
    private readonly volunteers: VolunteerReader,
    private readonly activities: ActivityStore,
    private readonly projects: ProjectStore,
    private readonly checks: SignUpChecks,
    private readonly mySlots: MySlots,
    private readonly going: Going,
  ) {}

  async run({ params: { activityId }, query, actor }: Call<'getActivity'>): Promise<Answer<'getActivity'>> {
    // Projects that were never published do not exist here.
    const project = await findVisible('activity', this.projects.byId(activityId), ({ publishedAt }) => publishedAt !== null);
    const whole = await this.projects.whole(project);
    const me = actor?.volunteerId ? await this.volunteers.byId(actor.volunteerId) : null;
    const slots = await this.mySlots.of(whole, actor, me);
    const [near, place] = [pointOf(query), placeOf(project)];
    return {
      id: project.id,
      title: project.title,
      category: project.category,
      categoryName: categoryOf(this.district, project.category).name,
      content: project.content,
      place,
      regionName: this.regions.name(project.regionCode),
      organisation: await this.organisation(project.organisationId),
      contactName: project.contactName,
      contactPhone: slots.some(({ mine }) => mine && isActive(mine.state)) ? project.contactPhone : null,
      risks: risksOf(project),
      posts: this.posts(whole, me),
      pointsPerHour: pointsPerHour(this.district, project.category),
      distanceMetres: near && place.point ? Math.round(distanceMetres(near, place.point)) : null,
      state: project.state,
      slots,
      ...(await this.going.of(project.id)),
    };
  }

  private async organisation(id: number) {
    const name = (await this.organisations.byId(id))?.name ?? '';
    const { averageRating, ratings } = (await this.organisations.ratingsOf([id])).get(id) ?? { averageRating: null, ratings: 0 };
    return { id, name, averageRating, ratings, projects: await this.activities.publishedBy(id) };
  }

  /** Conditions are judged by the age on the day of the next slot, or of the last one when all have ended. */
  private posts({ project, posts, slots }: WholeProject, me: VolunteerBrief | null): PostForMe[] {
    const now = this.clock.now();
    const slot = slots.find(({ startsAt }) => startsAt > now) ?? slots.at(-1);
    return posts.map((post) => ({
      ...postView(post),
      unmet: me && slot ? this.checks.unmet(project, post, slot, me).map(({ wanted }) => wanted) : [],
    }));
  }
}
