import { Injectable } from '@nestjs/common';
import type { signUpStates } from '@zhiyuanhong/contracts/states';
import { FindOptionsWhere } from 'typeorm';
import { Db } from '../../kit/db/index.js';
import type { TransitionMade } from '../../kit/lifecycle/index.js';
import { OnOutbox, type Delivery } from '../../kit/outbox/index.js';
import { MessageSender } from '../messages/index.js';
import type { SignUpsCalledOff } from './cancel-project.js';
import { activityLink, spanWords, timeWords } from './core/words.js';
import type { SignUpsMissedOut } from './end-of-slots.js';
import type { SignedUp } from './enrolment.js';
import type { SlotExtended } from './extend-slot.js';
import { ProjectStore } from './project.store.js';
import type { SlotTomorrow } from './remind-volunteers.js';
import { SignUp } from './sign-up.entity.js';

interface Words {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/** Tells volunteers what happened to their sign-ups. */
@Injectable()
export class TellVolunteers {
  constructor(
    private readonly db: Db,
    private readonly messages: MessageSender,
    private readonly projects: ProjectStore,
  ) {}

  @OnOutbox(['signUp.signUp', 'signUp.rejoin', 'signUp.rejoinWaiting'])
  async signedUp({ id, to }: SignedUp | TransitionMade<typeof signUpStates>, delivery: Delivery): Promise<void> {
    await this.tell({ id }, delivery, ({ title, when, place }) =>
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
  async promoted({ id }: TransitionMade<typeof signUpStates>, delivery: Delivery): Promise<void> {
    await this.tell({ id }, delivery, ({ title, when, place }) => ({
      kind: 'signUp.promoted',
      title: `候补成功：${title}`,
      text: `有人取消，您已递补为正式报名。${when}，${place}。不能参加请尽早取消。`,
    }));
  }

  @OnOutbox('signUps.calledOff')
  async calledOff({ projectId, reason }: SignUpsCalledOff, delivery: Delivery): Promise<void> {
    await this.tell({ projectId, state: 'cancelled', calledOff: true }, delivery, ({ title, when }) => ({
      kind: 'signUp.calledOff',
      title: `活动取消：${title}`,
      text: `${when}的活动已由组织方取消，您的报名同时取消。原因：${reason}`,
    }));
  }

  @OnOutbox('signUps.missedOut')
  async missedOut({ slotId }: SignUpsMissedOut, delivery: Delivery): Promise<void> {
    await this.tell({ slotId, state: 'missedOut' }, delivery, ({ title, when }) => ({
      kind: 'signUp.missedOut',
      title: `未候补上：${title}`,
      text: `${when}的班次已经开始，这次没有空出名额。看看其他班次和活动吧。`,
    }));
  }

  @OnOutbox('slot.extended')
  async extended({ slotId, until, reason }: SlotExtended, delivery: Delivery): Promise<void> {
    await this.tell({ slotId, state: 'confirmed' }, delivery, ({ title }) => ({
      kind: 'slot.extended',
      title: `活动延长：${title}`,
      text: `组织方把班次延长到 ${timeWords(new Date(until))}，在此之前的服务时间都会计入。原因：${reason}`,
    }));
  }

  @OnOutbox('slot.tomorrow')
  async tomorrow({ slotId }: SlotTomorrow, delivery: Delivery): Promise<void> {
    await this.tell({ slotId, state: 'confirmed' }, delivery, ({ title, when, place, contact }) => ({
      kind: 'slot.tomorrow',
      title: `明天见：${title}`,
      text: `${when}，${place}。负责人 ${contact}。不能参加请现在取消，让候补的人补上。`,
    }));
  }

  private async tell(
    whom: FindOptionsWhere<SignUp>,
    delivery: Delivery,
    words: (about: { title: string; when: string; place: string; contact: string }) => Words,
  ): Promise<void> {
    const signUps = await this.db.em.findBy(SignUp, whom);
    for (const { id, volunteerId, projectId, startsAt, endsAt } of signUps) {
      const { title, placeName: place, contactName, contactPhone } = (await this.projects.byId(projectId))!;
      const about = { title, when: spanWords({ startsAt, endsAt }), place, contact: `${contactName} ${contactPhone}` };
      await this.messages.send({
        volunteerId,
        ...words(about),
        link: activityLink(projectId),
        key: `${delivery.topic}:${delivery.id}:${id}`,
      });
    }
  }
}
