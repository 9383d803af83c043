import { list, probe } from '../probe.js';

export default {
  listMyMessages: list('listMyMessages'),
  markMessagesRead: probe('markMessagesRead', async (world, { side }) => {
    await world.message(side.volunteer.accountId, side.mark);
    const { items } = await world.as(side.volunteer).call('listMyMessages', { query: { unread: 'true' } });
    return { body: { ids: items.map(({ id }) => id) } };
  }),
};
