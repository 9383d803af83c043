import { capability } from '../../kit/capability/index.js';
import { Message } from './message.entity.js';
import { MessagesModule } from './messages.module.js';

export default capability({
  module: MessagesModule,
  entities: [Message],
});
