import { probe } from '../probe.js';

export default {
  getLeaderboard: probe('getLeaderboard', () => ({ query: {} })),
  getMyRank: probe('getMyRank', () => ({ query: {} })),
};
