import { plain, probe } from '../probe.js';

export default {
  getDistrict: plain('getDistrict'),
  listDemoAccounts: plain('listDemoAccounts'),
  advanceDemoClock: probe('advanceDemoClock', () => ({ body: { minutes: 1 } })),
};
