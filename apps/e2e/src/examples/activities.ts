import { type Examples, once } from '../example.js';

const published = once(async (district) => {
  const organiser = district.staff('tushuguan');
  const { items } = await organiser.call('listProjects', { query: { state: 'published' } });
  return organiser.call('getProject', { params: { projectId: items[0]!.id } });
});
const slot = once(async (district) => ({ slotId: (await published(district)).slots[0]!.id }));

export default {
  console: {
    '/projects/:projectId': async (district) => ({ projectId: (await published(district)).id }),
    '/projects/:projectId/edit': async (district) => ({ projectId: (await district.projectIn('draft')).id }),
    '/review/:projectId': async (district) => {
      const { items } = await district.staff('shenhe').call('listReviewQueue', { query: {} });
      return { projectId: items[0]!.id };
    },
    '/slots/:slotId': slot,
    '/slots/:slotId/check-in': slot,
  },
  phone: {
    'packages/activities/detail/index': async (district) => {
      const query = { id: (await published(district)).id };
      return [
        { as: 'guest', query },
        { as: 'veteran', query },
      ];
    },
  },
} satisfies Examples;
