import type { RowOf } from '../../api/types';

export type StuckMessage = RowOf<'listStuckMessages'>;
