import type { RowOf } from '../../api/types';

export type StarAward = RowOf<'listStarAwards'>;
