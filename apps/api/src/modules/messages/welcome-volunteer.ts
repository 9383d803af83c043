import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { OnOutbox, type Topics } from '../../kit/outbox/index.js';
import { MessageSender } from './message-sender.js';

@Injectable()
export class WelcomeVolunteer {
  constructor(
    private readonly district: District,
    private readonly messages: MessageSender,
  ) {}

  @OnOutbox('volunteers.joined')
  async welcome({ volunteerId }: Topics['volunteers.joined']): Promise<void> {
    const toJoin = this.district.isOn('projects');
    await this.messages.send({
      volunteerId,
      kind: 'volunteer.welcome',
      title: `欢迎加入${this.district.name}`,
      text: `您已成为志愿者。${toJoin ? '去看看附近有哪些活动，选一个报名吧。' : ''}`,
      link: toJoin ? '/pages/activities/index' : null,
      key: 'welcome',
    });
  }
}
