import type { Answer, RowOf } from '../../api/types';

export type ImportReport = Answer<'importVolunteers'>;
export type Volunteer = RowOf<'listVolunteers'>;
