import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../../kit/endpoint/index.js';
import { CancelProject } from './cancel-project.js';
import { DraftProject } from './draft-project.js';
import { ProjectLists } from './project-lists.js';
import { ProjectViews } from './project-views.js';
import { ReviewProject } from './review-project.js';
import { SubmitProject } from './submit-project.js';
import { UpdateProject } from './update-project.js';

@Controller()
export class ProjectsController {
  constructor(
    private readonly draft: DraftProject,
    private readonly update: UpdateProject,
    private readonly submission: SubmitProject,
    private readonly review: ReviewProject,
    private readonly cancellation: CancelProject,
    private readonly lists: ProjectLists,
    private readonly views: ProjectViews,
  ) {}

  @Handle('draftProject')
  draftProject(call: Call<'draftProject'>): Promise<Answer<'draftProject'>> {
    return this.draft.run(call);
  }

  @Handle('updateProject')
  updateProject(call: Call<'updateProject'>): Promise<Answer<'updateProject'>> {
    return this.update.run(call);
  }

  @Handle('submitProject')
  submitProject(call: Call<'submitProject'>): Promise<Answer<'submitProject'>> {
    return this.submission.run(call);
  }

  @Handle('withdrawProject')
  withdrawProject(call: Call<'withdrawProject'>): Promise<Answer<'withdrawProject'>> {
    return this.submission.withdraw(call);
  }

  @Handle('approveProject')
  approveProject(call: Call<'approveProject'>): Promise<Answer<'approveProject'>> {
    return this.review.approve(call);
  }

  @Handle('returnProject')
  returnProject(call: Call<'returnProject'>): Promise<Answer<'returnProject'>> {
    return this.review.return(call);
  }

  @Handle('cancelProject')
  cancelProject(call: Call<'cancelProject'>): Promise<Answer<'cancelProject'>> {
    return this.cancellation.run(call);
  }

  @Handle('listProjects')
  listProjects(call: Call<'listProjects'>): Promise<Answer<'listProjects'>> {
    return this.lists.all(call);
  }

  @Handle('getProject')
  getProject({ params: { projectId }, actor }: Call<'getProject'>): Promise<Answer<'getProject'>> {
    return this.views.one(actor, projectId);
  }

  @Handle('listReviewQueue')
  listReviewQueue(call: Call<'listReviewQueue'>): Promise<Answer<'listReviewQueue'>> {
    return this.lists.reviewQueue(call);
  }
}
