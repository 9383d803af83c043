import type { Answer, RowOf } from '../../api/types';

export type Team = Answer<'listTeams'>['items'][number];
export type TeamMembership = RowOf<'listTeamMemberships'>;
