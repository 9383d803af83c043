import type { Examples } from '../example.js';

export default {
  phone: {
    'packages/rewards/detail/index': async (district) => {
      const { items } = await (await district.shown('veteran')).api.call('listRewards', { query: {} });
      return [{ as: 'veteran', query: { id: items[0]!.id } }];
    },
    'packages/rewards/voucher/index': async (district) => {
      const owner = await district.shown('volunteer');
      const { items } = await owner.api.call('listMyVouchers', { query: {} });
      return [{ as: owner, query: { id: items[0]!.id } }];
    },
  },
} satisfies Examples;
