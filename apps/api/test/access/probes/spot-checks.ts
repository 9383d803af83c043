import { list, probe } from '../probe.js';

export default {
  drawSpotChecks: probe('drawSpotChecks', async (_, ours) => {
    await ours.published();
    return { body: { count: 1 } };
  }),
  listSpotChecks: list('listSpotChecks'),
  'listSpotChecks drawn': list('listSpotChecks', { state: 'drawn' }),
  recordSpotCheck: probe('recordSpotCheck', async (_, ours) => ({
    params: { spotCheckId: await ours.spotCheck() },
    body: { way: 'onSite', finding: 'fine', words: '人员到岗，签到有序' },
  })),
  dropSpotCheck: probe('dropSpotCheck', async (_, ours) => ({
    params: { spotCheckId: await ours.spotCheck() },
    body: { reason: '活动因天气取消' },
  })),
};
