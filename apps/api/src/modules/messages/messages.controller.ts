import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import type { Message } from './message.entity.js';
import { MessageStore } from './message.store.js';

@Controller()
export class MessagesController {
  constructor(private readonly messages: MessageStore) {}

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
