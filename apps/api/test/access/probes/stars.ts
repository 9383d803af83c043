import { list, plain, probe } from '../probe.js';

export default {
  getMyStars: plain('getMyStars'),
  listStarNotices: probe('listStarNotices', () => ({ query: {} })),
  listStarAwards: list('listStarAwards'),
  conferStar: probe('conferStar', async (_, ours) => ({ params: { awardId: await ours.award() } })),
};
