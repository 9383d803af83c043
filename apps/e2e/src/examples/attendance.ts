import type { Examples } from '../example.js';

export default {
  phone: {
    'packages/attendance/record/index': async (district) => {
      const { items } = await (await district.shown('veteran')).api.call('listMyAttendance', { query: {} });
      return [{ as: 'veteran', query: { id: items[0]!.id } }];
    },
  },
} satisfies Examples;
