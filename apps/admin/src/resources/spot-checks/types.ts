import type { RowOf } from '../../api/types';

export type SpotCheck = RowOf<'listSpotChecks'>;
