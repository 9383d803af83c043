import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@zhiyuanhong/contracts';
import { MoreThan, type FindOptionsWhere } from 'typeorm';
import { spanWords, timeWords } from '../../kit/clock/index.js';
import { Db } from '../../kit/db/index.js';
import { OnOutbox, Outbox, type Delivery, type Topic, type Topics } from '../../kit/outbox/index.js';
import { MessageSender } from '../messages/index.js';
import { activityLink } from './core/links.js';
import type { Project } from './projects/project.entity.js';
import { ProjectStore } from './projects/project.store.js';
import { SignUp } from './sign-ups/sign-up.entity.js';
import type { Paged } from './topics.js';

interface Words {
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
}

interface About {
  readonly title: string;
  readonly when: string;
  readonly place: string;
  readonly contact: string;
}
/** Topics whose message goes to many people. */
type ToMany = { [T in Topic]: Topics[T] extends Paged ? (keyof Paged extends keyof Topics[T] ? T : never) : never }[Topic];

const PAGE = 200;

/** Sends volunteers what happened to their sign-ups. */
@Injectable()
export class TellVolunteers {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly messages: MessageSender,
    private readonly projects: ProjectStore,
  ) {}

  @OnOutbox(['signUp.signUp', 'signUp.rejoin', 'signUp.rejoinWaiting'])
  async signedUp({ id, to }: Topics['signUp.signUp' | 'signUp.rejoin' | 'signUp.rejoinWaiting'], delivery: Delivery): Promise<void> {
    await this.tellOne(id, delivery, ({ title, when, place }) =>
      to === 'waiting'
        ? { kind: 'signUp.waiting', title: `已加入候补：${title}`, text: `${when}，${place}。有人取消时按顺序递补，递补成功会通知您。` }
        : {
            kind: 'signUp.confirmed',
            title: `报名成功：${title}`,
            text: `${when}，${place}。到场后扫码签到；不能参加请尽早取消，把名额留给别人。`,
          },
    );
  }

  @OnOutbox('signUp.promote')
  async promoted({ id }: Topics['signUp.promote'], delivery: Delivery): Promise<void> {
    await this.tellOne(id, delivery, ({ title, when, place }) => ({
      kind: 'signUp.promoted',
      title: `候补成功：${title}`,
      text: `有人取消，您已递补为正式报名。${when}，${place}。不能参加请尽早取消。`,
    }));
  }

  @OnOutbox('signUps.calledOff')
  async calledOff(made: Topics['signUps.calledOff'], delivery: Delivery<'signUps.calledOff'>): Promise<void> {
    const { projectId, reason } = made;
    await this.tell({ projectId, state: 'cancelled', calledOff: true }, made, delivery, ({ title, when }) => ({
      kind: 'signUp.calledOff',
      title: `活动取消：${title}`,
      text: `${when}的活动已由组织方取消，您的报名同时取消。原因：${reason}`,
    }));
  }

  @OnOutbox('signUps.missedOut')
  async missedOut(made: Topics['signUps.missedOut'], delivery: Delivery<'signUps.missedOut'>): Promise<void> {
    await this.tell({ slotId: made.slotId, state: 'missedOut' }, made, delivery, ({ title, when }) => ({
      kind: 'signUp.missedOut',
      title: `未候补上：${title}`,
      text: `${when}的班次已经开始，这次没有空出名额。看看其他班次和活动吧。`,
    }));
  }

  @OnOutbox('slot.extended')
  async extended(made: Topics['slot.extended'], delivery: Delivery<'slot.extended'>): Promise<void> {
    const { slotId, until, reason } = made;
    await this.tell({ slotId, state: 'confirmed' }, made, delivery, ({ title }) => ({
      kind: 'slot.extended',
      title: `活动延长：${title}`,
      text: `组织方把班次延长到 ${timeWords(new Date(until))}，在此之前的服务时间都会计入。原因：${reason}`,
    }));
  }

  @OnOutbox('slot.tomorrow')
  async tomorrow(made: Topics['slot.tomorrow'], delivery: Delivery<'slot.tomorrow'>): Promise<void> {
    await this.tell({ slotId: made.slotId, state: 'confirmed' }, made, delivery, ({ title, when, place, contact }) => ({
      kind: 'slot.tomorrow',
      title: `明天见：${title}`,
      text: `${when}，${place}。负责人 ${contact}。不能参加请现在取消，让候补的人补上。`,
    }));
  }

  /** Sends in pages, each an outbox message of its own, because a slot may have thousands of people. */
  private async tell<T extends ToMany>(
    whom: FindOptionsWhere<SignUp>,
    made: Topics[T],
    { topic, id }: Delivery<T>,
    words: (about: About) => Words,
  ): Promise<void> {
    const signUps = await this.db.em.find(SignUp, { where: { ...whom, id: MoreThan(made.after ?? 0) }, order: { id: 'ASC' }, take: PAGE });
    const projects = new Map(
      (await this.projects.byIds(signUps.map(({ projectId }) => projectId))).map((project) => [project.id, project]),
    );
    for (const signUp of signUps) await this.send(signUp, projects.get(signUp.projectId)!, `${topic}:${id}:${signUp.id}`, words);
    if (signUps.length === PAGE) await this.outbox.add(topic, { ...made, after: signUps.at(-1)!.id });
  }

  /** Sends to the volunteer of a single sign-up. */
  private async tellOne(signUpId: number, { topic, id }: Delivery, words: (about: About) => Words): Promise<void> {
    const signUp = await this.db.em.findOneBy(SignUp, { id: signUpId });
    if (signUp) await this.send(signUp, (await this.projects.byId(signUp.projectId))!, `${topic}:${id}:${signUpId}`, words);
  }

  private async send(
    { volunteerId, projectId, startsAt, endsAt }: SignUp,
    project: Project,
    key: string,
    words: (about: About) => Words,
  ): Promise<void> {
    const { title, placeName: place, contactName, contactPhone } = project;
    const about = { title, when: spanWords({ startsAt, endsAt }), place, contact: `${contactName} ${contactPhone}` };
    await this.messages.send({ volunteerId, ...words(about), link: activityLink(projectId), key });
  }
}
