import { list, probe } from '../probe.js';

const inProject = async (projectId: Promise<number>) => ({ params: { projectId: await projectId } });

export default {
  draftProject: probe('draftProject', (_, ours) => ({ body: { organisationId: ours.side.organisationId, ...ours.project() } })),
  updateProject: probe('updateProject', async (world, ours) => ({
    params: { projectId: await ours.projectIn('draft') },
    body: { ...ours.project(), title: `${ours.side.mark}改题${world.next()}` },
  })),
  submitProject: probe('submitProject', (_, ours) => inProject(ours.projectIn('draft'))),
  withdrawProject: probe('withdrawProject', (_, ours) => inProject(ours.projectIn('inReview'))),
  approveProject: probe('approveProject', async (_, ours) => ({
    ...(await inProject(ours.projectIn('inReview'))),
    body: { note: '很好' },
  })),
  returnProject: probe('returnProject', async (_, ours) => ({
    ...(await inProject(ours.projectIn('inReview'))),
    body: { reason: '缺少保险' },
  })),
  cancelProject: probe('cancelProject', async (_, ours) => ({
    params: { projectId: (await ours.signedUp()).projectId },
    body: { reason: '大风' },
  })),
  listProjects: list('listProjects'),
  getProject: probe('getProject', (_, ours) => inProject(ours.projectIn('draft'))),
  listReviewQueue: list('listReviewQueue'),
  listActivities: probe('listActivities', () => ({ query: {} })),
  getActivity: probe('getActivity', async (_, ours) => ({ params: { activityId: (await ours.published()).projectId }, query: {} })),
  'getActivity draft': probe('getActivity', async (_, ours) => ({ params: { activityId: await ours.projectIn('draft') }, query: {} })),
  signUp: probe('signUp', async (_, ours) => {
    const { slotId, postId } = await ours.published();
    return { params: { slotId }, body: { postId } };
  }),
  cancelSignUp: probe('cancelSignUp', async (_, ours) => ({ params: { signUpId: (await ours.signedUp()).signUpId } })),
  listMySignUps: list('listMySignUps', { when: 'all' }),
  listRoster: probe('listRoster', async (_, ours) => ({ params: { slotId: (await ours.signedUp()).slotId }, query: {} })),
  extendSlot: probe('extendSlot', async (_, ours) => {
    const { slotId, endsAt } = await ours.published();
    return { params: { slotId }, body: { until: new Date(endsAt.getTime() + 3_600_000).toISOString(), reason: '人手不够' } };
  }),
};
