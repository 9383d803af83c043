import { list, plain, probe } from '../probe.js';
import { givenStuckMessage } from '../../builders/stuck-messages.js';

export default {
  listMyMessages: list('listMyMessages'),
  listStuckMessages: plain('listStuckMessages'),
  resendStuckMessage: probe('resendStuckMessage', async (world) => ({ params: { messageId: await givenStuckMessage(world.app) } })),
  markMessagesRead: probe('markMessagesRead', async (world, { side }) => {
    await world.message(side.volunteer.accountId, side.mark);
    const { items } = await world.as(side.volunteer).call('listMyMessages', { query: { unread: 'true' } });
    return { body: { ids: items.map(({ id }) => id) } };
  }),
};
