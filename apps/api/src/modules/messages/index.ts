import { Message } from './message.entity.js';

export { MessageSender, type Note, type Recipient } from './message-sender.js';
export { MessagesModule } from './messages.module.js';
export const entities = [Message];
