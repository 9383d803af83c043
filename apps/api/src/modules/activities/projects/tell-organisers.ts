import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@zhiyuanhong/contracts';
import { OnOutbox, type Delivery, type Topics } from '../../../kit/outbox/index.js';
import { Accounts } from '../../identity/index.js';
import { MessageSender } from '../../messages/index.js';
import { OrganisationFigures } from '../../organisations/index.js';
import { ProjectStore } from './project.store.js';

/** Sends organisations the results of reviews. */
@Injectable()
export class TellOrganisers {
  constructor(
    private readonly accounts: Accounts,
    private readonly messages: MessageSender,
    private readonly figures: OrganisationFigures,
    private readonly projects: ProjectStore,
  ) {}

  @OnOutbox('project.approve')
  async approved({ id, reason }: Topics['project.approve'], delivery: Delivery): Promise<void> {
    const note = reason ? `审核意见：${reason}` : '';
    await this.tell(id, 'project.approve', delivery, (title) => ({
      title: `项目已通过：${title}`,
      text: `项目已公开发布，志愿者可以报名了。${note}`,
    }));
  }

  @OnOutbox('project.return')
  async returned({ id, reason }: Topics['project.return'], delivery: Delivery): Promise<void> {
    await this.tell(id, 'project.return', delivery, (title) => ({
      title: `项目被退回：${title}`,
      text: `请修改后重新提交。原因：${reason}`,
    }));
  }

  @OnOutbox('project.approve')
  async countPublished({ id }: Topics['project.approve']): Promise<void> {
    const project = await this.projects.byId(id);
    if (project) await this.figures.add(project.organisationId, { projects: 1 });
  }

  private async tell(
    projectId: number,
    kind: MessageKind,
    { topic, id }: Delivery,
    words: (title: string) => { title: string; text: string },
  ): Promise<void> {
    const project = await this.projects.byId(projectId);
    if (!project) return;
    for (const accountId of await this.accounts.organisersOf(project.organisationId)) {
      await this.messages.send({ accountId, kind, ...words(project.title), key: `${topic}:${id}` });
    }
  }
}
