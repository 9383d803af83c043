import type { RowOf } from '../../api/types';

export type Partner = RowOf<'listPartners'>;
