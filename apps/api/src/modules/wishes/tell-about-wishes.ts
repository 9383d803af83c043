import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@zhiyuanhong/contracts';
import { OnOutbox, type Delivery, type Topics } from '../../kit/outbox/index.js';
import { Accounts } from '../identity/index.js';
import { MessageSender, type Recipient } from '../messages/index.js';
import { numberOf } from './core/number.js';
import type { Wish } from './wish.entity.js';
import { WishStore } from './wish.store.js';

type Words = { readonly kind: MessageKind; readonly title: string; readonly text: string };

/** Sends wisher, volunteer and reviewers what happened to a wish. No message names a wisher, a phone or an address. */
@Injectable()
export class TellAboutWishes {
  constructor(
    private readonly accounts: Accounts,
    private readonly store: WishStore,
    private readonly messages: MessageSender,
  ) {}

  @OnOutbox(['wish.post', 'wish.resubmit'])
  async posted({ id }: Topics['wish.post' | 'wish.resubmit'], delivery: Delivery<'wish.post' | 'wish.resubmit'>): Promise<void> {
    const wish = await this.store.byId(id);
    const kind = delivery.topic === 'wish.post' ? 'wish.post' : 'wish.resubmit';
    if (wish) await this.tellReviewers(wish, delivery, { kind, title: '有微心愿待审核', text: `${numberOf(id)} 等待审核和时数评估。` });
  }

  @OnOutbox('wish.approve')
  approved({ id }: Topics['wish.approve'], delivery: Delivery): Promise<void> {
    return this.tellWisher(id, delivery, (title) => ({
      kind: 'wish.approve',
      title: `心愿已通过：${title}`,
      text: '您的心愿已在心愿墙上公开，等待志愿者认领。',
    }));
  }

  @OnOutbox('wish.return')
  returned({ id, reason }: Topics['wish.return'], delivery: Delivery): Promise<void> {
    return this.tellWisher(id, delivery, () => ({ kind: 'wish.return', title: '心愿被退回', text: `请修改后重新提交。原因：${reason}` }));
  }

  @OnOutbox('wish.claim')
  claimed({ id }: Topics['wish.claim'], delivery: Delivery): Promise<void> {
    const text = '志愿者会按您留的联系方式与您联系，姓名和电话请看心愿详情。';
    return this.tellWisher(id, delivery, (title) => ({ kind: 'wish.claim', title: `有志愿者认领了：${title}`, text }));
  }

  @OnOutbox('wish.release')
  released({ id }: Topics['wish.release'], delivery: Delivery): Promise<void> {
    const text = '原来的志愿者不能完成，心愿已回到心愿墙，等待其他志愿者认领。';
    return this.tellWisher(id, delivery, (title) => ({ kind: 'wish.release', title: `心愿回到心愿墙：${title}`, text }));
  }

  @OnOutbox('wish.takenBack')
  async takenBack({ id, volunteerId, reason }: Topics['wish.takenBack'], delivery: Delivery): Promise<void> {
    const wish = await this.store.byId(id);
    const words = (title: string): Words => ({
      kind: 'wish.takenBack',
      title: `心愿已收回：${title}`,
      text: `审核员把它放回了心愿墙。原因：${reason}`,
    });
    if (wish) await this.send({ volunteerId }, wish, delivery, words(wish.title));
  }

  @OnOutbox('wish.fulfil')
  fulfilled({ id }: Topics['wish.fulfil'], delivery: Delivery): Promise<void> {
    return this.tellWisher(id, delivery, (title) => ({
      kind: 'wish.fulfil',
      title: `请确认心愿：${title}`,
      text: '志愿者说心愿已经实现，请您确认，说声谢谢。',
    }));
  }

  @OnOutbox('wish.sendBack')
  sentBack({ id, reason }: Topics['wish.sendBack'], delivery: Delivery): Promise<void> {
    return this.tellVolunteer(id, delivery, ({ title }) => ({
      kind: 'wish.sendBack',
      title: `心愿还没实现：${title}`,
      text: `许愿人说：${reason}`,
    }));
  }

  @OnOutbox('wish.confirm')
  confirmed({ id }: Topics['wish.confirm'], delivery: Delivery): Promise<void> {
    return this.tellVolunteer(id, delivery, ({ title, minutes, points, thanks }) => ({
      kind: 'wish.confirm',
      title: `心愿已实现：${title}`,
      text: `${thanks ? `“${thanks}” ` : ''}已计入 ${minutes} 分钟、${points} 积分，谢谢您。`,
    }));
  }

  @OnOutbox('wish.withdraw')
  async withdrawn({ id, actorAccountId, reason }: Topics['wish.withdraw'], delivery: Delivery): Promise<void> {
    const wish = await this.store.byId(id);
    if (wish && wish.ownerId !== actorAccountId)
      await this.send({ accountId: wish.ownerId }, wish, delivery, { kind: 'wish.withdraw', title: '心愿已撤下', text: `原因：${reason}` });
  }

  @OnOutbox('wish.expire')
  expired({ id }: Topics['wish.expire'], delivery: Delivery): Promise<void> {
    return this.tellWisher(id, delivery, (title) => ({
      kind: 'wish.expire',
      title: `心愿已过期：${title}`,
      text: '这次没有等到志愿者，您可以重新许愿，或点单、拨打热线。',
    }));
  }

  @OnOutbox('wish.overdue')
  async overdue({ id }: Topics['wish.overdue'], delivery: Delivery): Promise<void> {
    const wish = await this.store.byId(id);
    if (!wish || wish.volunteerId === null) return;
    const claimed = wish.state === 'claimed';
    const kind = 'wish.overdue';
    const title = `${claimed ? '心愿超期未实现' : '心愿超期未确认'}：${wish.title}`;
    await this.tellReviewers(wish, delivery, { kind, title, text: `${numberOf(id)} 已过期限，请跟进。` });
    const text = claimed ? '请尽快完成，或把它退回心愿墙。' : '许愿人还没有确认，审核员会电话回访。';
    await this.send({ volunteerId: wish.volunteerId }, wish, delivery, { kind, title, text });
    if (!claimed) await this.send({ accountId: wish.ownerId }, wish, delivery, { kind, title, text: '志愿者在等您确认，请看一看。' });
  }

  private async tellWisher(id: number, delivery: Delivery, words: (title: string) => Words): Promise<void> {
    const wish = await this.store.byId(id);
    if (wish) await this.send({ accountId: wish.ownerId }, wish, delivery, words(wish.title));
  }

  private async tellVolunteer(id: number, delivery: Delivery, words: (wish: Wish) => Words): Promise<void> {
    const wish = await this.store.byId(id);
    if (wish && wish.volunteerId !== null) await this.send({ volunteerId: wish.volunteerId }, wish, delivery, words(wish));
  }

  private async tellReviewers(wish: Wish, { topic, id }: Delivery, words: Words): Promise<void> {
    for (const accountId of await this.accounts.inRegion('reviewer', wish.regionCode))
      if (accountId !== wish.ownerId) await this.messages.send({ accountId, ...words, key: `${topic}:${id}` });
  }

  private send(to: Recipient, { id }: Wish, { topic, id: delivery }: Delivery, words: Words): Promise<void> {
    return this.messages.send({ ...to, ...words, link: `/packages/wishes/wish/index?id=${id}`, key: `${topic}:${delivery}` });
  }
}
