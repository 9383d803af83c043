import type { Answer, RowOf } from '../../api/types';

export type Project = Answer<'getProject'>;
export type ProjectRow = RowOf<'listProjects'>;
export type ReviewRow = RowOf<'listReviewQueue'>;
