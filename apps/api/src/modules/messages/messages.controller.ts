import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import type { Message } from './message.entity.js';
import { MessageStore } from './message.store.js';
import { StuckMessages } from './stuck-messages.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessageStore,
    private readonly stuck: StuckMessages,
  ) {}

  @Handle('listStuckMessages')
  listStuckMessages(call: Call<'listStuckMessages'>): Promise<Answer<'listStuckMessages'>> {
    return this.stuck.list(call);
  }

  @Handle('resendStuckMessage')
  resendStuckMessage(call: Call<'resendStuckMessage'>): Promise<Answer<'resendStuckMessage'>> {
    return this.stuck.resend(call);
  }

  @Handle('listMyMessages')
  async listMyMessages({ actor, query }: Call<'listMyMessages'>): Promise<Answer<'listMyMessages'>> {
    const { page, pageSize, unread } = query;
    const [rows, total] = await this.messages.page(actor.accountId, unread === undefined ? undefined : unread === 'false', query);
    return { items: rows.map(answer), total, page, pageSize, unread: await this.messages.unread(actor.accountId) };
  }

  @Handle('markMessagesRead')
  async markMessagesRead({ actor, body }: Call<'markMessagesRead'>): Promise<Answer<'markMessagesRead'>> {
    await this.messages.markRead(actor.accountId, body.ids);
    return { done: true };
  }
}

const answer = ({ id, kind, title, text, at, readAt, link }: Message): Answer<'listMyMessages'>['items'][number] => ({
  id,
  kind,
  title,
  text,
  at: at.toISOString(),
  read: readAt !== null,
  link,
});
