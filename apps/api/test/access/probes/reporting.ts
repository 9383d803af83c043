import { plain, probe } from '../probe.js';

export default {
  getHome: probe('getHome', () => ({ query: {} })),
  getMyQueue: plain('getMyQueue'),
};
