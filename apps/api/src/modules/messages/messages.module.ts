import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule, MeSources } from '../identity/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { MessageSender } from './message-sender.js';
import { MessageStore } from './message.store.js';
import { MessagesController } from './messages.controller.js';
import { MessageQueue } from './queue.js';
import { StuckMessages } from './stuck-messages.js';
import { WelcomeVolunteer } from './welcome-volunteer.js';

@Module({
  imports: [IdentityModule, VolunteersModule],
  controllers: [MessagesController],
  providers: [MessageSender, MessageStore, MessageQueue, StuckMessages, WelcomeVolunteer],
  exports: [MessageSender],
})
export class MessagesModule implements OnModuleInit {
  constructor(
    private readonly me: MeSources,
    private readonly messages: MessageStore,
  ) {}

  onModuleInit(): void {
    this.me.register({ unreadMessages: (accountId) => this.messages.unread(accountId) });
  }
}
