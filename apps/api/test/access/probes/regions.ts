import { probe } from '../probe.js';

export default {
  listRegions: probe('listRegions', () => ({ query: {} })),
};
