import { Module } from '@nestjs/common';
import { VolunteersModule } from '../volunteers/index.js';
import { MessageSender } from './message-sender.js';

@Module({ imports: [VolunteersModule], providers: [MessageSender], exports: [MessageSender] })
export class MessagesModule {}
