import { capability } from '../../kit/capability/index.js';
import { Message } from './message.entity.js';
import { MessagesModule } from './messages.module.js';
import { MessageQueue } from './queue.js';

export default capability({
  module: MessagesModule,
  entities: [Message],
  queue: MessageQueue,
});
