export { MessageSender, type Note, type Recipient } from './message-sender.js';
export { MessagesModule } from './messages.module.js';
