import { list, plain, probe } from '../probe.js';

export default {
  listTeams: plain('listTeams'),
  updateTeam: probe('updateTeam', (world, { side }) => ({
    params: { teamId: side.teamId },
    body: { name: `${side.mark}专业队`, organisationId: side.organisationId, summary: `第 ${world.next()} 版`, requirement: '' },
  })),
  applyToTeam: probe('applyToTeam', (_, { side }) => ({ params: { teamId: side.teamId }, body: { words: '有证书' } })),
  leaveTeam: probe('leaveTeam', async (_, { side, orders }) => {
    await orders.application();
    return { params: { teamId: side.teamId } };
  }),
  listTeamMemberships: list('listTeamMemberships'),
  decideTeamApplication: probe('decideTeamApplication', async (_, { orders }) => ({
    params: { membershipId: await orders.application() },
    body: { decision: 'admit', note: '看过证书' },
  })),
  removeTeamMember: probe('removeTeamMember', async (_, { orders }) => ({
    params: { membershipId: await orders.member() },
    body: { reason: '证书过期' },
  })),
};
