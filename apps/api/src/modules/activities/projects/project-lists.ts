import { Injectable } from '@nestjs/common';
import { reachOf } from '../../../kit/access/index.js';
import { everything } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { ActivityQueue, toReview } from '../queue.js';
import { ProjectViews } from './project-views.js';
import { ProjectStore } from './project.store.js';
import { ReviewChecks } from './review-checks.js';

/** Lists the projects of the caller's organisations and regions, and those to review. */
@Injectable()
export class ProjectLists {
  constructor(
    private readonly projects: ProjectStore,
    private readonly views: ProjectViews,
    private readonly checks: ReviewChecks,
    private readonly queue: ActivityQueue,
  ) {}

  async all({ query, actor }: Call<'listProjects'>): Promise<Answer<'listProjects'>> {
    const narrow = query.queue ? this.queue.condition(query.queue, actor) : everything;
    const { projects, total } = await this.projects.list(reachOf(actor, ['organiser', 'reviewer', 'platform']), narrow, query, query);
    return { items: await this.views.rows(actor, projects), total, page: query.page, pageSize: query.pageSize };
  }

  async reviewQueue({ query, actor }: Call<'listReviewQueue'>): Promise<Answer<'listReviewQueue'>> {
    const { projects, total } = await this.projects.queue(toReview(actor), query);
    const checks = await this.checks.of(projects);
    const rows = await this.views.rows(actor, projects);
    return { items: rows.map((row) => ({ ...row, checks: checks.get(row.id) ?? [] })), total, page: query.page, pageSize: query.pageSize };
  }
}
